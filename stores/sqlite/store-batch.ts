import type { WordColumns } from '../../domain/passage.ts';
import type { CatalogueContext } from './context.ts';
import { changeStatistics, type StatisticsChange } from './word-statistics.ts';

/**
 * What one transaction writes at its end. Statistics: a common word costs one write a batch. Fresh words: FTS5 gathers rows in memory
 * but writes them out at every statement that may be undone alone, so a row between others costs three times as much.
 */
export type StoreBatch = {
  readonly statistics: StatisticsChange;
  readonly freshWords: Map<number, WordColumns>;
  write(): void;
};

export function startBatch({ db }: Pick<CatalogueContext, 'db'>): StoreBatch {
  const statistics = changeStatistics({ db });
  const freshWords = new Map<number, WordColumns>();
  return {
    statistics,
    freshWords,
    write: () => {
      statistics.write();
      for (const [passage, { exact, terms }] of freshWords) {
        db.run('INSERT INTO fresh_words (rowid, exact, terms) VALUES (?, ?, ?)', passage, exact, terms);
      }
    },
  };
}
