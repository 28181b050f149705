import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { ReferenceRecord } from '../../domain/reference.ts';
import type { CatalogueContext } from './context.ts';

/**
 * Citations in both directions. A reference is resolved when it is asked for, among the papers this reader may read, so a cited paper
 * that arrives later resolves it at once and a hidden one never shows. When several papers bear the key, the first held is the target.
 */
export function referenceReads({ db, cells }: CatalogueContext): Pick<CatalogueReads, 'referencesFrom' | 'referencesTo'> {
  return {
    referencesFrom: async (scope, document) =>
      db.reading(() =>
        db
          .all<ReferenceRecord>(
            `SELECT d.id AS document, r.raw, r.key, r.kind, r.sentence, r.page,
              (SELECT t.id FROM document_key k JOIN document t ON t.number = k.document
                WHERE k.key = r.key AND t.number <> d.number AND t.cell IN (SELECT value FROM json_each(?1)) ORDER BY t.number LIMIT 1) AS target
              FROM reference r JOIN document d ON d.number = r.document
              WHERE d.id = ?2 AND d.cell IN (SELECT value FROM json_each(?1)) ORDER BY r.number`,
            cells.readableJson(scope),
            document,
          )
          .map((row) => ({ ...row })),
      ),
    referencesTo: async (scope, document) =>
      db.reading(() =>
        db
          .all<ReferenceRecord>(
            `SELECT d.id AS document, r.raw, r.key, r.kind, r.sentence, r.page, t.id AS target
              FROM document t JOIN document_key k ON k.document = t.number JOIN reference r ON r.key = k.key
              JOIN document d ON d.number = r.document AND d.number <> t.number
              WHERE t.id = ?2 AND t.cell IN (SELECT value FROM json_each(?1)) AND d.cell IN (SELECT value FROM json_each(?1))
              ORDER BY d.number, r.number`,
            cells.readableJson(scope),
            document,
          )
          .map((row) => ({ ...row })),
      ),
  };
}
