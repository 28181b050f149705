import type { CitationAnswer } from '../../domain/answers/documents.ts';
import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { Scope } from '../../domain/scope.ts';
import { requireDocument } from '../require-document.ts';
import { citationNote, citedDate } from './citation-note.ts';
import { cslItem } from './csl-item.ts';
import { writeRis } from './ris.ts';

export async function citeDocument(
  scope: Scope,
  id: string,
  style: CitationAnswer['style'],
  { catalogue }: { readonly catalogue: CatalogueReads },
): Promise<CitationAnswer> {
  const record = await requireDocument(scope, id, catalogue);
  const citation = {
    note: () => citationNote(record),
    short: () => [record.header.number ?? record.title, citedDate(record.date)].join(', '),
    ris: () => writeRis([record]),
    'csl-json': () => JSON.stringify([cslItem(record)], null, 2),
  }[style]();
  return { document: record.id, style, citation };
}
