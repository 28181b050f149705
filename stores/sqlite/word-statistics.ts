import type { ScoredField } from '../../domain/passage.ts';
import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { CatalogueContext } from './context.ts';
import type { Lengths } from './counts-blob.ts';
import { wordKey } from './words.ts';

/** Changes of statistics gathered over one batch, so that a common word costs one write, not one a passage. */
export type StatisticsChange = {
  /** A passage that enters (1) or leaves (-1) search. */
  passage(cell: number, sign: 1 | -1, words: { readonly keys: readonly number[]; readonly lengths: Lengths }): void;
  /** A document with text that enters or leaves. */
  document(cell: number, sign: 1 | -1): void;
  write(): void;
};

type Sums = {
  documents: number;
  passages: number;
  readonly lengths: [number, number, number];
  readonly words: Map<number, number>;
};

export function changeStatistics({ db }: Pick<CatalogueContext, 'db'>): StatisticsChange {
  const cells = new Map<number, Sums>();
  const sumsOf = (cell: number): Sums => {
    const sums = cells.get(cell) ?? { documents: 0, passages: 0, lengths: [0, 0, 0], words: new Map() };
    cells.set(cell, sums);
    return sums;
  };
  return {
    passage: (cell, sign, { keys, lengths }) => {
      const sums = sumsOf(cell);
      sums.passages += sign;
      sums.lengths[0] += sign * lengths[0];
      sums.lengths[1] += sign * lengths[1];
      sums.lengths[2] += sign * lengths[2];
      for (const key of keys) sums.words.set(key, (sums.words.get(key) ?? 0) + sign);
    },
    document: (cell, sign) => {
      sumsOf(cell).documents += sign;
    },
    write: () => {
      for (const [cell, sums] of cells) {
        db.run(
          `UPDATE cell SET documents = documents + ?, passages = passages + ?, title_tokens = title_tokens + ?,
            header_tokens = header_tokens + ?, body_tokens = body_tokens + ? WHERE number = ?`,
          sums.documents,
          sums.passages,
          ...sums.lengths,
          cell,
        );
        writeWordCounts({ db }, cell, sums.words);
      }
    },
  };
}

function writeWordCounts({ db }: Pick<CatalogueContext, 'db'>, cell: number, words: ReadonlyMap<number, number>): void {
  // In order of the key, so that neighbours are written while their page is at hand.
  const changed = [...words].filter(([, delta]) => delta !== 0).sort((a, b) => a[0] - b[0]);
  for (const [word, delta] of changed) {
    db.run(
      `INSERT INTO word_count (word_key, cell, passages) VALUES (?, ?, ?)
        ON CONFLICT (word_key, cell) DO UPDATE SET passages = passages + excluded.passages`,
      word,
      cell,
      delta,
    );
  }
  const lowered = changed.filter(([, delta]) => delta < 0).map(([word]) => word);
  if (lowered.length === 0) return;
  db.run(
    'DELETE FROM word_count WHERE cell = ? AND passages = 0 AND word_key IN (SELECT value FROM json_each(?))',
    cell,
    JSON.stringify(lowered),
  );
}

/** Statistics of query terms, summed over readable cells only. */
export function statisticsReads({ db, words, cells }: CatalogueContext): Pick<CatalogueReads, 'termStatistics'> {
  return {
    termStatistics: async (scope, terms) =>
      db.reading(() => {
        const readable = cells.readableJson(scope);
        const frequencies = (column: 'exact' | 'terms'): Map<string, number> => {
          const found = new Map<string, number>();
          for (const term of new Set(terms[column])) {
            const word = words.find(term);
            if (word === undefined) continue;
            const row = db.get<{ passages: number | null }>(
              'SELECT sum(passages) AS passages FROM word_count WHERE word_key = ? AND cell IN (SELECT value FROM json_each(?))',
              wordKey(column, word),
              readable,
            );
            if (row?.passages) found.set(term, row.passages);
          }
          return found;
        };
        const sums = db.get<Record<ScoredField | 'documents' | 'passages', number>>(
          `SELECT coalesce(sum(documents), 0) AS documents, coalesce(sum(passages), 0) AS passages, coalesce(sum(title_tokens), 0) AS title,
            coalesce(sum(header_tokens), 0) AS header, coalesce(sum(body_tokens), 0) AS body
            FROM cell WHERE number IN (SELECT value FROM json_each(?))`,
          readable,
        ) ?? { documents: 0, passages: 0, title: 0, header: 0, body: 0 };
        const divisor = Math.max(1, sums.passages);
        return {
          documents: sums.documents,
          passages: sums.passages,
          meanLengths: [sums.title / divisor, sums.header / divisor, sums.body / divisor] as const,
          frequencies: { exact: frequencies('exact'), terms: frequencies('terms') },
        };
      }),
  };
}
