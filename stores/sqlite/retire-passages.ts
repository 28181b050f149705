import type { CatalogueContext } from './context.ts';
import { decodeCounts } from './counts-blob.ts';
import type { StoreBatch } from './store-batch.ts';
import { wordKey } from './words.ts';

type Row = { readonly number: number; readonly cell: number; readonly counts: Uint8Array };

/**
 * Takes a document's passages out of search: statistics, fresh words, labels, the passages themselves. Those that another
 * index may hold are noted as departed. Pages of the old version stay in the record. Inside a write transaction only.
 */
export function retirePassages(
  { db }: Pick<CatalogueContext, 'db'>,
  { document, batch }: { readonly document: number; readonly batch: StoreBatch },
): void {
  const rows = db.all<Row>(
    'SELECT p.number, p.cell, c.counts FROM passage p JOIN passage_counts c ON c.passage = p.number WHERE p.document = ?',
    document,
  );
  const [first] = rows;
  if (first !== undefined) batch.statistics.document(first.cell, -1);
  for (const row of rows) {
    const keys: number[] = [];
    const lengths = decodeCounts(row.counts, (column, word) => keys.push(wordKey(column, word)));
    batch.statistics.passage(row.cell, -1, { keys, lengths });
    batch.freshWords.delete(row.number);
    db.run('DELETE FROM fresh_words WHERE rowid = ?', row.number);
    db.run('DELETE FROM passage_words WHERE passage = ?', row.number);
  }
  db.run(
    `INSERT OR IGNORE INTO departed (passage) SELECT number FROM passage p
      WHERE document = ? AND (has_vector = 1 OR NOT EXISTS (SELECT 1 FROM fresh_row f WHERE f.passage = p.number))`,
    document,
  );
  db.run('DELETE FROM fresh_row WHERE passage IN (SELECT number FROM passage WHERE document = ?)', document);
  db.run('DELETE FROM passage WHERE document = ?', document);
}
