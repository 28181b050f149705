import type { Page } from '../../domain/document.ts';
import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { CatalogueContext } from './context.ts';

const current = `FROM page g JOIN document d ON d.number = g.document AND d.version = g.version
  WHERE d.id = ? AND d.cell IN (SELECT value FROM json_each(?))`;

/** Pages of the newest version, in order. */
export function pageReads({ db, cells }: CatalogueContext): Pick<CatalogueReads, 'pages' | 'page'> {
  return {
    pages: async (scope, document) =>
      db.reading(() => db.all<Page>(`SELECT g.number, g.text ${current} ORDER BY g.number`, document, cells.readableJson(scope))),
    page: async (scope, document, number) =>
      db.reading(() => db.get<Page>(`SELECT g.number, g.text ${current} AND g.number = ?`, document, cells.readableJson(scope), number)),
  };
}
