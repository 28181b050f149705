import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CatalogueWrites } from '../../domain/ports/catalogue.ts';
import type { CatalogueContext } from './context.ts';
import { removeSurroundings } from './document-surroundings.ts';
import { retirePassages } from './retire-passages.ts';
import { startBatch } from './store-batch.ts';

/** Documents a transaction: keeps each short for other writers. */
const batchDocuments = 10;

/** Removes a collection with all its documents and versions, in short transactions; a stopped removal is ended by the next call. */
export function collectionWrites(context: CatalogueContext): Pick<CatalogueWrites, 'removeCollection'> {
  const { db } = context;
  const removeSome = (name: string): number =>
    db.transaction(() => {
      const documents = db.all<{ number: number }>(
        'SELECT d.number FROM document d JOIN collection c ON c.number = d.collection WHERE c.name = ? ORDER BY d.number LIMIT ?',
        name,
        batchDocuments,
      );
      const batch = startBatch(context);
      for (const { number } of documents) {
        retirePassages(context, { document: number, batch });
        removeSurroundings(context, number);
        db.run('DELETE FROM document WHERE number = ?', number);
      }
      batch.write();
      if (documents.length === 0) db.run('DELETE FROM collection WHERE name = ?', name);
      return documents.length;
    });
  return {
    removeCollection: async (name) => {
      let removed = 0;
      for (;;) {
        const some = removeSome(name);
        if (some === 0) return removed;
        removed += some;
        await nextTurn();
      }
    },
  };
}
