import type { Connection, FullTextQuery, Table } from '@lancedb/lancedb';
import { makeArrowTable } from '@lancedb/lancedb';
import type { Hit, KeywordIndex, Selection, WordRow } from '../../domain/ports/indexes.ts';
import { holdsPhrase } from '../phrase.ts';
import { leafQuery, rankQueries } from './word-queries.ts';
import { numbersFilter } from './filter-text.ts';
import { fromEngine } from './open-lance.ts';
import { hitsOf } from './read-columns.ts';
import { createWordTables, indexWords, wordSchema } from './word-tables.ts';

/** Words of settled cells, one table a cell: the engine's own statistics never mix two markings (design §4). */
export async function openLanceKeywordIndex(connection: Connection): Promise<KeywordIndex> {
  const tables = createWordTables(connection);

  const inCells = async (cells: readonly number[], ask: (table: Table) => Promise<Hit[]>): Promise<Hit[]> => {
    const answers = await Promise.all(
      cells.map(async (cell) => {
        const entry = await tables.open(cell);
        return entry === undefined ? [] : ask(entry.table);
      }),
    );
    return answers.flat();
  };

  return {
    upsert: (rows) =>
      fromEngine('word', async () => {
        for (const [cell, ofCell] of byCell(rows)) {
          const { table, queue } = await tables.openOrCreate(cell);
          await queue.run(async () => {
            const newest = new Map(ofCell.map((row) => [row.passage, row]));
            await table.delete(
              numbersFilter(
                'passage',
                [...newest.keys()].sort((a, b) => a - b),
              ),
            );
            await table.add(makeArrowTable([...newest.values()].map(toRow), { schema: wordSchema }));
          });
        }
      }),
    remove: (passages) =>
      fromEngine('word', async () => {
        if (passages.length === 0) return;
        const filter = numbersFilter(
          'passage',
          [...passages].sort((a, b) => a - b),
        );
        for (const { table, queue } of await tables.all()) await queue.run(async () => void (await table.delete(filter)));
      }),
    async search({ cells, terms, selection, limit }) {
      const queries = rankQueries(terms);
      if (queries.length === 0 || isEmpty(selection)) return [];
      return fromEngine('word', async () => {
        const answers = await Promise.all(queries.map((query) => inCells(cells, (table) => ask(table, query, selection, limit))));
        return summed(answers).sort(byScoreThenPassage).slice(0, limit);
      });
    },
    async matches({ cells, leaf, selection, limit }) {
      const query = leafQuery(leaf);
      if (query === undefined || isEmpty(selection)) return [];
      return fromEngine('word', async () => {
        const holds = leaf.kind === 'phrase' ? (exact: string) => holdsPhrase(exact.split(' '), leaf.tokens, leaf.slop) : undefined;
        const hits = await inCells(cells, (table) => ask(table, query, selection, limit, holds));
        return hits
          .map((hit) => ({ ...hit, score: 1 }))
          .sort((a, b) => a.passage - b.passage)
          .slice(0, limit);
      });
    },
    size: () =>
      fromEngine('word', async () => {
        let passages = 0;
        for (const { table } of await tables.all()) passages += await table.countRows();
        return passages;
      }),
    upkeep: () =>
      fromEngine('word', async () => {
        for (const { table, queue } of await tables.all()) await queue.run(() => indexWords(table));
      }),
    clear: () =>
      fromEngine('word', async () => {
        for (const { table, queue } of await tables.all()) await queue.run(async () => void (await table.delete('true')));
      }),
    close: () => tables.close(),
  };
}

async function ask(
  table: Table,
  query: FullTextQuery,
  selection: Selection | undefined,
  limit: number,
  holds?: (exact: string) => boolean,
): Promise<Hit[]> {
  const columns = ['passage', 'document', '_score', ...(holds === undefined ? [] : ['exact'])];
  let search = table.query().fullTextSearch(query).select(columns).limit(limit);
  if (selection !== undefined)
    search = search.where(numbersFilter(selection.level === 'documents' ? 'document' : 'passage', selection.numbers));
  const found = await search.toArrow();
  const hits = hitsOf(found, '_score', (score) => score);
  if (holds === undefined) return hits;
  const texts = found.getChild('exact');
  return hits.filter((_, row) => holds(String(texts?.get(row))));
}

/** One hit a passage, with the sum of what each query gave it. */
function summed(answers: readonly Hit[][]): Hit[] {
  const [first = [], ...others] = answers;
  if (others.length === 0) return first;
  const byPassage = new Map<number, Hit>();
  for (const hit of answers.flat()) byPassage.set(hit.passage, { ...hit, score: hit.score + (byPassage.get(hit.passage)?.score ?? 0) });
  return [...byPassage.values()];
}

function isEmpty(selection: Selection | undefined): boolean {
  return selection !== undefined && selection.numbers.length === 0;
}

function byCell(rows: readonly WordRow[]): Map<number, WordRow[]> {
  return Map.groupBy(rows, (row) => row.cell);
}

function toRow(row: WordRow): Record<string, unknown> {
  return { passage: row.passage, document: row.document, exact: row.words.exact, terms: row.words.terms };
}

function byScoreThenPassage(a: Hit, b: Hit): number {
  return b.score - a.score || a.passage - b.passage;
}
