import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CatalogueContext } from './context.ts';

/** Passages a transaction: keeps each under 50 ms, so that other writers are not held up. */
const batchPassages = 100;

type Row = {
  readonly number: number;
  readonly document: number;
  readonly cell: number;
  readonly exact: string;
  readonly terms: string;
};

/** Puts every passage back into the fresh words and marks it as without vector, in short transactions; may be called again after a stop. */
export async function unsettle({ db }: Pick<CatalogueContext, 'db'>): Promise<void> {
  let after = 0;
  for (;;) {
    const from = after;
    after = db.transaction(() => {
      const numbers = db.all<{ number: number }>(
        'SELECT number FROM passage WHERE number > ? ORDER BY number LIMIT ?',
        from,
        batchPassages,
      );
      const last = numbers.at(-1)?.number ?? 0;
      db.run('UPDATE passage SET has_vector = 0 WHERE has_vector = 1 AND number > ? AND number <= ?', from, last);
      const settled = db.all<Row>(
        `SELECT p.number, p.document, p.cell, w.exact, w.terms FROM passage p JOIN passage_words w ON w.passage = p.number
          WHERE p.number > ? AND p.number <= ? AND NOT EXISTS (SELECT 1 FROM fresh_row f WHERE f.passage = p.number)`,
        from,
        last,
      );
      for (const row of settled) {
        db.run('INSERT INTO fresh_row (passage, document, cell) VALUES (?, ?, ?)', row.number, row.document, row.cell);
        db.run('INSERT INTO fresh_words (rowid, exact, terms) VALUES (?, ?, ?)', row.number, row.exact, row.terms);
      }
      return last;
    });
    if (after === 0) return;
    await nextTurn();
  }
}
