import type { Hit, KeywordIndex, Selection, WordLeaf, WordSearch } from '../../domain/ports/indexes.ts';
import { holdsPhrase } from '../phrase.ts';
import { bestScores } from './best-scores.ts';
import type { CatalogueContext } from './context.ts';
import { openFreshDirectory } from './fresh-directory.ts';
import { emptyFresh, mergeRemoved } from './fresh-upkeep.ts';
import { holdsToken, quoted } from './fts-query.ts';

/** Terms of one OR query: FTS5 joins them in one list, but its parser is not made for thousands. */
const termsAtOnce = 200;

/**
 * Word search over passages not yet settled elsewhere: an FTS5 table of the catalogue, written in the transaction that stores a document.
 * FTS5 says only which passages hold a term; its own rank, which counts every cell, is never read.
 */
export function openFreshWords({ db }: Pick<CatalogueContext, 'db'>): KeywordIndex {
  const directory = openFreshDirectory(db);

  const passagesMatching = (query: string): number[] => {
    const row = db.get<{ passages: string }>(
      'SELECT json_group_array(rowid) AS passages FROM fresh_words WHERE fresh_words MATCH ?',
      query,
    );
    return JSON.parse(row?.passages ?? '[]') as number[];
  };
  const isChosen = (cells: readonly number[], selection: Selection | undefined): ((passage: number) => boolean) => {
    const open = new Set(cells);
    const inCells = (passage: number): boolean => open.has(directory.cellOf(passage));
    if (selection === undefined) return inCells;
    const numbers = new Set(selection.numbers);
    const numberOf = selection.level === 'documents' ? directory.documentOf : (passage: number): number => passage;
    return (passage) => inCells(passage) && numbers.has(numberOf(passage));
  };
  const hit = (passage: number, score: number): Hit => ({
    passage,
    document: directory.documentOf(passage),
    score,
  });

  const search = ({ cells, terms, selection, limit }: WordSearch): Hit[] => {
    const scores = bestScores();
    for (const { column, term, weight } of merged(terms)) {
      if (holdsToken(term)) scores.add(passagesMatching(`${column} : ${quoted(term)}`), weight);
    }
    return scores.best(limit, isChosen(cells, selection)).map(({ passage, score }) => hit(passage, score));
  };

  const leafPassages = (leaf: WordLeaf): number[] => {
    if (leaf.kind === 'phrase') return phrasePassages(leaf.tokens, leaf.slop);
    const terms = [...new Set(leaf.terms)].filter(holdsToken).map(quoted);
    const found = new Set<number>();
    for (let at = 0; at < terms.length; at += termsAtOnce) {
      const query = `${leaf.column} : (${terms.slice(at, at + termsAtOnce).join(' OR ')})`;
      for (const passage of passagesMatching(query)) found.add(passage);
    }
    return [...found].sort((a, b) => a - b);
  };
  const phrasePassages = (tokens: readonly string[], slop: number): number[] => {
    if (tokens.length === 0 || !tokens.every(holdsToken)) return [];
    if (slop === 0) return passagesMatching(`exact : ${tokens.map(quoted).join(' + ')}`);
    // NEAR counts from the first phrase's end to the last one's start, in any order; order is checked on the tokens.
    const near = tokens.length === 1 ? tokens.map(quoted).join() : `NEAR(${tokens.map(quoted).join(' ')}, ${slop + tokens.length})`;
    return passagesMatching(`exact : ${near}`).filter((passage) => {
      const row = db.get<{ exact: string }>('SELECT exact FROM passage_words WHERE passage = ?', passage);
      return row !== undefined && holdsPhrase(row.exact.split(' '), tokens, slop);
    });
  };

  return {
    upsert: async (rows) => {
      db.transaction(() => {
        for (const { passage, document, cell, words } of rows) {
          db.run('INSERT OR REPLACE INTO passage_words (passage, exact, terms) VALUES (?, ?, ?)', passage, words.exact, words.terms);
          db.run('INSERT OR REPLACE INTO fresh_row (passage, document, cell) VALUES (?, ?, ?)', passage, document, cell);
          db.run('INSERT OR REPLACE INTO fresh_words (rowid, exact, terms) VALUES (?, ?, ?)', passage, words.exact, words.terms);
        }
      });
      directory.forget();
    },
    remove: async (passages) => {
      db.transaction(() => {
        for (const passage of passages) removeFresh({ db }, passage);
      });
      directory.forget();
    },
    search: async (request) => db.reading(() => search(request)),
    matches: async ({ cells, leaf, selection, limit }) =>
      db.reading(() => {
        const chosen = isChosen(cells, selection);
        const hits: Hit[] = [];
        for (const passage of leafPassages(leaf)) {
          if (hits.length >= limit) break;
          if (chosen(passage)) hits.push(hit(passage, 1));
        }
        return hits;
      }),
    size: async () => db.get<{ size: number }>('SELECT count(*) AS size FROM fresh_row')?.size ?? 0,
    upkeep: () => mergeRemoved({ db }),
    clear: async () => {
      db.transaction(() => {
        db.run('DELETE FROM fresh_row');
        emptyFresh({ db });
      });
      directory.forget();
    },
    // The catalogue owns the file.
    close: async () => {},
  };
}

/** Takes one passage out of the fresh words; its finished tokens stay for a rebuild. Inside a write transaction only. */
export function removeFresh({ db }: Pick<CatalogueContext, 'db'>, passage: number): void {
  db.run('DELETE FROM fresh_words WHERE rowid = ?', passage);
  db.run('DELETE FROM fresh_row WHERE passage = ?', passage);
}

/** A term asked for twice is looked up once, with both weights. */
function merged(terms: WordSearch['terms']): WordSearch['terms'] {
  const byTerm = new Map<string, WordSearch['terms'][number]>();
  for (const term of terms) {
    const key = `${term.column}:${term.term}`;
    byTerm.set(key, { ...term, weight: term.weight + (byTerm.get(key)?.weight ?? 0) });
  }
  return [...byTerm.values()];
}
