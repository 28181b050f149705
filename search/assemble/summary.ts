import type { DocumentSummary } from '../../domain/answers/search.ts';
import type { DocumentRecord } from '../../domain/document.ts';

/** A document as lists show it. */
export function summaryOf(record: DocumentRecord): DocumentSummary {
  const { id, sourceId, title, kind, date, collection, header, marking, authors, languages, pages } = record;
  return {
    id,
    sourceId,
    title,
    kind,
    date,
    collection,
    reference: header.number ?? null,
    marking,
    from: header.from ?? null,
    to: header.to ?? [],
    authors,
    languages,
    pages,
  };
}
