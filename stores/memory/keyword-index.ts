import type { Hit, KeywordIndex, Selection, WordLeaf, WordRow } from '../../domain/ports/indexes.ts';
import { holdsPhrase } from '../phrase.ts';

/** The keyword port answered from memory: slow, exact and small. Used in tests and as the measure for the engines. */
export function createMemoryKeywordIndex(): KeywordIndex {
  const rows = new Map<number, WordRow>();
  const readable = (cells: readonly number[], selection: Selection | undefined): WordRow[] => {
    const chosen = selection === undefined ? undefined : new Set(selection.numbers);
    return [...rows.values()]
      .filter((row) => cells.includes(row.cell))
      .filter((row) => chosen === undefined || chosen.has(selection?.level === 'documents' ? row.document : row.passage))
      .sort((a, b) => a.passage - b.passage);
  };

  return {
    async upsert(added) {
      for (const row of added) rows.set(row.passage, row);
    },
    async remove(passages) {
      for (const passage of passages) rows.delete(passage);
    },
    async search({ cells, terms, selection, limit }) {
      return readable(cells, selection)
        .map((row) => ({
          row,
          score: terms.reduce((sum, { column, term, weight }) => sum + (tokens(row, column).includes(term) ? weight : 0), 0),
        }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.row.passage - b.row.passage)
        .slice(0, limit)
        .map(({ row, score }) => toHit(row, score));
    },
    async matches({ cells, leaf, selection, limit }) {
      return readable(cells, selection)
        .filter((row) => holds(row, leaf))
        .slice(0, limit)
        .map((row) => toHit(row, 1));
    },
    async size() {
      return rows.size;
    },
    async upkeep() {},
    async clear() {
      rows.clear();
    },
    async close() {},
  };
}

function holds(row: WordRow, leaf: WordLeaf): boolean {
  if (leaf.kind === 'any') {
    const held = new Set(tokens(row, leaf.column));
    return leaf.terms.some((term) => held.has(term));
  }
  return holdsPhrase(tokens(row, 'exact'), leaf.tokens, leaf.slop);
}

function tokens(row: WordRow, column: 'exact' | 'terms'): string[] {
  return row.words[column].split(' ').filter((token) => token !== '');
}

function toHit(row: WordRow, score: number): Hit {
  return { passage: row.passage, document: row.document, score };
}
