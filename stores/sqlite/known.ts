import { AppError } from '../../domain/errors.ts';
import type { CatalogueWrites } from '../../domain/ports/catalogue.ts';
import type { Known } from '../../domain/ports/catalogue-shapes.ts';
import type { CatalogueContext } from './context.ts';
import { insertPath } from './document-surroundings.ts';

type Row = { readonly id: string; readonly version: number; readonly sha256: string; readonly cell: number };
type Item = Parameters<CatalogueWrites['known']>[0];

/**
 * What is already held of an item. A record is known by its own id within its collection, and never merged with another. A file is
 * known by its path, else by its bytes under the same marking. Equal bytes under another marking are a new document; so is a changed
 * file at one of several paths of a document, because the other paths keep the old bytes.
 */
export function knownItems({ db, cells }: CatalogueContext): Pick<CatalogueWrites, 'known' | 'addPath'> {
  return {
    known: async (item) =>
      db.reading((): Known => {
        const collection = db.get<{ number: number }>('SELECT number FROM collection WHERE name = ?', item.collection)?.number;
        if (collection === undefined) return { state: 'new' };
        // A marking that no paper bears yet has no cell: 0 is never the number of one.
        const cell = item.marking === null ? null : (cells.find(item.marking) ?? 0);
        return item.sourceId === null ? knownFile(item, { collection, cell }) : knownRecord(item.sourceId, item, { collection, cell });
      }),
    addPath: async (document, path, run) =>
      db.transaction(() => {
        const row = db.get<{ number: number }>('SELECT number FROM document WHERE id = ?', document);
        if (row === undefined) {
          throw new AppError('not-found', `There is no document ${document} to add the path to; import the file again.`, {
            details: { document },
          });
        }
        insertPath({ db }, { document: row.number, path, run });
      }),
  };

  /** `cell` null: any. */
  type Where = { readonly collection: number; readonly cell: number | null };

  function knownRecord(sourceId: string, item: Item, { collection, cell }: Where): Known {
    const row = db.get<Row>(
      `SELECT id, version, sha256, cell FROM document WHERE source_id = ? AND collection = ?
        ORDER BY cell IS ? DESC, sha256 = ? DESC, number DESC LIMIT 1`,
      sourceId,
      collection,
      cell,
      item.sha256,
    );
    if (row === undefined) return { state: 'new' };
    const isSame = row.sha256 === item.sha256 && (cell === null || row.cell === cell);
    return { state: isSame ? 'same' : 'changed', document: row.id, version: row.version };
  }

  function knownFile(item: Item, { collection, cell }: Where): Known {
    const atPath = db.get<Row & { paths: number }>(
      `SELECT d.id, d.version, d.sha256, d.cell,
        (SELECT count(*) FROM document_path o WHERE o.document = d.number) AS paths
        FROM document_path p JOIN document d ON d.number = p.document
        WHERE p.path = ? AND d.collection = ? AND d.source_id IS NULL
        ORDER BY d.cell IS ? DESC, d.sha256 = ? DESC, d.number DESC LIMIT 1`,
      item.path,
      collection,
      cell,
      item.sha256,
    );
    if (atPath !== undefined) {
      const found = { document: atPath.id, version: atPath.version };
      const hasSameBytes = atPath.sha256 === item.sha256;
      if (hasSameBytes && (cell === null || atPath.cell === cell)) return { state: 'same', ...found };
      if (!hasSameBytes && atPath.paths === 1) return { state: 'changed', ...found };
    }
    const sameBytes = db.get<Row>(
      `SELECT id, version, sha256, cell FROM document
        WHERE sha256 = ? AND collection = ? AND cell = coalesce(?, cell) AND source_id IS NULL ORDER BY number LIMIT 1`,
      item.sha256,
      collection,
      cell,
    );
    if (sameBytes === undefined) return { state: 'new' };
    return { state: 'duplicate', document: sameBytes.id, version: sameBytes.version };
  }
}
