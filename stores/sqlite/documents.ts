import type { DocumentRecord } from '../../domain/document.ts';
import type { DocumentDate } from '../../domain/dates.ts';
import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { CatalogueContext } from './context.ts';

export type DateColumns = {
  readonly date_from: string | null;
  readonly date_to: string | null;
  readonly date_edtf: string | null;
  readonly date_precision: string | null;
  readonly date_source: string | null;
};

type Row = DateColumns & {
  readonly number: number;
  readonly id: string;
  readonly source_id: string | null;
  readonly version: number;
  readonly title: string;
  readonly kind: string;
  readonly languages: string;
  readonly cell: number;
  readonly collection: string;
  readonly header: string;
  readonly authors: string;
  readonly paths: string;
  readonly sha256: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly pages: number;
  readonly url: string | null;
  readonly parent: string | null;
  readonly run: number;
  readonly updated_at: string;
};

const columns = `d.number, d.id, d.source_id, d.version, d.title, d.kind, d.date_from, d.date_to, d.date_edtf, d.date_precision,
  d.date_source, d.languages, d.cell, c.name AS collection, d.header, d.sha256, d.media_type, d.bytes, d.pages, d.url, d.run, d.updated_at,
  (SELECT parent.id FROM document parent WHERE parent.id = d.parent AND parent.cell IN (SELECT value FROM json_each(?1))) AS parent,
  (SELECT json_group_array(actor) FROM (SELECT actor FROM document_author a WHERE a.document = d.number ORDER BY a.position)) AS authors,
  (SELECT json_group_array(path) FROM (SELECT path FROM document_path p WHERE p.document = d.number ORDER BY p.path)) AS paths`;
const inCollection = 'JOIN collection c ON c.number = d.collection';
const source = `document d ${inCollection}`;
const readable = 'd.cell IN (SELECT value FROM json_each(?1))';

/** Reading documents. A paper that the reader may not read, also as the parent of another, is as if it were not there. */
export function documentReads({
  db,
  cells,
}: CatalogueContext): Pick<CatalogueReads, 'cells' | 'document' | 'documents' | 'documentsByNumber' | 'attachments'> {
  const record = (row: Row): DocumentRecord => ({
    number: row.number,
    id: row.id,
    sourceId: row.source_id,
    version: row.version,
    title: row.title,
    kind: row.kind as DocumentRecord['kind'],
    date: dateOf(row),
    languages: JSON.parse(row.languages) as string[],
    marking: cells.marking(row.cell),
    cell: row.cell,
    collection: row.collection,
    header: JSON.parse(row.header) as DocumentRecord['header'],
    authors: JSON.parse(row.authors) as string[],
    paths: JSON.parse(row.paths) as string[],
    sha256: row.sha256,
    mediaType: row.media_type,
    bytes: row.bytes,
    pages: row.pages,
    url: row.url,
    parent: row.parent,
    run: row.run,
    updatedAt: row.updated_at,
  });
  return {
    cells: async (scope) => cells.readable(scope),
    document: async (scope, idOrSourceId) =>
      db.reading(() => {
        const numbers = cells.readableJson(scope);
        const row =
          db.get<Row>(`SELECT ${columns} FROM ${source} WHERE d.id = ?2 AND ${readable}`, numbers, idOrSourceId) ??
          db.get<Row>(
            `SELECT ${columns} FROM ${source} WHERE d.source_id = ?2 AND ${readable} ORDER BY d.updated_at DESC, d.number DESC LIMIT 1`,
            numbers,
            idOrSourceId,
          );
        return row === undefined ? undefined : record(row);
      }),
    documents: async (scope, ids) =>
      db.reading(() =>
        db
          .all<Row>(
            `SELECT ${columns} FROM json_each(?2) asked JOIN document d ON d.id = asked.value ${inCollection} WHERE ${readable} ORDER BY asked.key`,
            cells.readableJson(scope),
            JSON.stringify(ids),
          )
          .map(record),
      ),
    documentsByNumber: async (scope, numbers) =>
      db.reading(() =>
        db
          .all<Row>(
            `SELECT ${columns} FROM json_each(?2) asked JOIN document d ON d.number = asked.value ${inCollection} WHERE ${readable} ORDER BY asked.key`,
            cells.readableJson(scope),
            JSON.stringify(numbers),
          )
          .map(record),
      ),
    attachments: async (scope, document) =>
      db.reading(() =>
        db
          .all<Row>(
            `SELECT ${columns} FROM document holder JOIN document d ON d.parent = holder.id ${inCollection}
              WHERE holder.id = ?2 AND holder.cell IN (SELECT value FROM json_each(?1)) AND ${readable} ORDER BY d.number`,
            cells.readableJson(scope),
            document,
          )
          .map(record),
      ),
  };
}

export function dateOf(row: DateColumns): DocumentDate | null {
  if (row.date_from === null || row.date_to === null) return null;
  return {
    edtf: row.date_edtf ?? '',
    from: row.date_from,
    to: row.date_to,
    precision: row.date_precision as DocumentDate['precision'],
    source: row.date_source as DocumentDate['source'],
  };
}
