import type { DocumentRecord } from '../domain/document.ts';
import { AppError } from '../domain/errors.ts';
import type { CatalogueReads } from '../domain/ports/catalogue-reads.ts';
import type { Scope } from '../domain/scope.ts';

/** The document, or `not-found` in words that do not tell a forbidden one from an absent one. */
export async function requireDocument(scope: Scope, id: string, catalogue: CatalogueReads): Promise<DocumentRecord> {
  const document = await catalogue.document(scope, id);
  if (document === undefined)
    throw new AppError('not-found', `There is no document “${id.slice(0, 80)}” that you may read. Check the id.`, { details: { id } });
  return document;
}
