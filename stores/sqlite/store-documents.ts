import type { CatalogueWrites } from '../../domain/ports/catalogue.ts';
import type { DocumentDraft, StoredDocument } from '../../domain/ports/catalogue-shapes.ts';
import type { CatalogueContext } from './context.ts';
import { insertPassages } from './insert-passages.ts';
import type { DocumentRow } from './document-row.ts';
import { insertSurroundings, removeSurroundings } from './document-surroundings.ts';
import { retirePassages } from './retire-passages.ts';
import { startBatch } from './store-batch.ts';

/** Storing documents: one transaction a call, on disk when it returns, found by words from then on. */
export function documentWrites(context: CatalogueContext): Pick<CatalogueWrites, 'store'> {
  const { db, words } = context;
  return {
    store: async (drafts) => {
      try {
        return db.transaction(() => {
          const batch = startBatch(context);
          const stored = drafts.map((draft) => {
            const document = insertDocument(context, draft);
            if (document.version > 1) {
              retirePassages(context, { document: document.number, batch });
              removeSurroundings(context, document.number);
            }
            insertPages(context, document, draft);
            insertSurroundings(context, document, draft);
            return { ...document, passages: insertPassages(context, { document, draft, batch }) };
          });
          batch.write();
          countInRuns(context, drafts);
          return stored.map(({ number, id, version, passages }): StoredDocument => ({
            number,
            id,
            version,
            passages,
          }));
        });
      } catch (error) {
        words.forget();
        throw error;
      }
    },
  };
}

function insertDocument({ db, cells, clock }: CatalogueContext, draft: DocumentDraft): DocumentRow {
  const cell = cells.ensure(draft.marking);
  const collection = ensureCollection({ db }, draft.collection);
  const values = [
    cell,
    collection,
    draft.sourceId,
    draft.kind,
    draft.date?.from ?? null,
    draft.date?.to ?? null,
    draft.date?.edtf ?? null,
    draft.date?.precision ?? null,
    draft.date?.source ?? null,
    draft.passages.length,
    draft.pages.length,
    draft.sha256,
    draft.bytes,
    draft.mediaType,
    draft.run,
    clock.now().toISOString(),
    draft.title,
    JSON.stringify(draft.languages),
    JSON.stringify(draft.header),
    JSON.stringify(draft.fieldWords),
    draft.url,
    draft.parent,
  ];
  const row = db.get<{ number: number; version: number }>(
    `INSERT INTO document (cell, collection, source_id, kind, date_from, date_to, date_edtf, date_precision, date_source, passages, pages,
      sha256, bytes, media_type, run, updated_at, title, languages, header, field_words, url, parent, id, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
      ON CONFLICT (id) DO UPDATE SET version = version + 1, (cell, collection, source_id, kind, date_from, date_to, date_edtf,
        date_precision, date_source, passages, pages, sha256, bytes, media_type, run, updated_at, title, languages, header, field_words, url,
        parent) = (excluded.cell, excluded.collection, excluded.source_id, excluded.kind, excluded.date_from, excluded.date_to,
        excluded.date_edtf, excluded.date_precision, excluded.date_source, excluded.passages, excluded.pages, excluded.sha256,
        excluded.bytes, excluded.media_type, excluded.run, excluded.updated_at, excluded.title, excluded.languages, excluded.header,
        excluded.field_words, excluded.url, excluded.parent)
      RETURNING number, version`,
    ...values,
    draft.id,
  );
  if (row === undefined) throw new Error('An inserted document gave no number.');
  return { number: row.number, version: row.version, id: draft.id, cell, collection };
}

function ensureCollection({ db }: Pick<CatalogueContext, 'db'>, name: string): number {
  const known = db.get<{ number: number }>('SELECT number FROM collection WHERE name = ?', name);
  return known?.number ?? db.run('INSERT INTO collection (name) VALUES (?)', name).lastId;
}

function insertPages({ db, clock }: CatalogueContext, { number, version }: DocumentRow, draft: DocumentDraft): void {
  db.run(
    'INSERT INTO version (document, version, sha256, run, stored_at) VALUES (?, ?, ?, ?, ?)',
    number,
    version,
    draft.sha256,
    draft.run,
    clock.now().toISOString(),
  );
  for (const page of draft.pages) {
    db.run('INSERT INTO page (document, version, number, text) VALUES (?, ?, ?, ?)', number, version, page.number, page.text);
  }
}

function countInRuns({ db }: CatalogueContext, drafts: readonly DocumentDraft[]): void {
  for (const [run, ofRun] of Map.groupBy(drafts, (draft) => draft.run)) {
    const passages = ofRun.reduce((sum, draft) => sum + draft.passages.length, 0);
    db.run('UPDATE run SET documents = documents + ?, passages = passages + ? WHERE number = ?', ofRun.length, passages, run);
  }
}
