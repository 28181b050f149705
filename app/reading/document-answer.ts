import type { DocumentAnswer, PageAnswer } from '../../domain/answers/documents.ts';
import { AppError } from '../../domain/errors.ts';
import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Scope } from '../../domain/scope.ts';
import { summaryOf } from '../../search/assemble/summary.ts';
import { citationNote } from '../../search/cite/citation-note.ts';
import { requireDocument } from '../../search/require-document.ts';

/** A document with everything but its text, which comes by page. */
export async function documentAnswer(scope: Scope, id: string, { catalogue }: { readonly catalogue: Catalogue }): Promise<DocumentAnswer> {
  const record = await requireDocument(scope, id, catalogue);
  const [passages, from, to, attachments] = await Promise.all([
    catalogue.passagesOf(scope, record.id),
    catalogue.referencesFrom(scope, record.id),
    catalogue.referencesTo(scope, record.id),
    catalogue.attachments(scope, record.id),
  ]);
  const parent = record.parent === null ? undefined : await catalogue.document(scope, record.parent);
  const waiting = passages.filter((passage) => passage.models === undefined).length;
  return {
    document: summaryOf(record),
    version: record.version,
    header: record.header,
    paths: record.paths,
    sha256: record.sha256,
    mediaType: record.mediaType,
    bytes: record.bytes,
    url: record.url,
    run: record.run,
    updatedAt: record.updatedAt,
    parent: parent === undefined ? null : summaryOf(parent),
    attachments: attachments.map(summaryOf),
    citation: citationNote(record),
    cites: from.length,
    citedBy: new Set(to.map((reference) => reference.document)).size,
    passages: passages.map((passage) => ({
      id: passage.id,
      spans: passage.spans.map((span) => ({ ...span })),
      lang: passage.lang,
      models: [...(passage.models ?? [])],
      assessed: passage.models !== undefined,
      actors: passage.actors.map((actor) => ({ ...actor })),
    })),
    notices:
      waiting === 0
        ? []
        : [
            {
              code: 'waiting-meaning',
              sentence: `${waiting} passages of this document have not been assessed against the six models yet.`,
              count: waiting,
            },
          ],
  };
}

/** One page. A page past the end is `not-found` and says how many there are. */
export async function pageAnswer(
  scope: Scope,
  id: string,
  number: number,
  { catalogue }: { readonly catalogue: Catalogue },
): Promise<PageAnswer> {
  const record = await requireDocument(scope, id, catalogue);
  const page = await catalogue.page(scope, record.id, number);
  if (page === undefined)
    throw new AppError(
      'not-found',
      `“${record.title}” has ${record.pages} ${record.pages === 1 ? 'page' : 'pages'}; there is no page ${number}.`,
      { details: { id, page: number } },
    );
  return {
    document: record.id,
    page: page.number,
    pages: record.pages,
    text: page.text,
    lang: record.languages[0] ?? 'und',
  };
}
