import type { DocumentDate } from '../../domain/dates.ts';
import type { DocumentKind, DocumentRecord } from '../../domain/document.ts';
import { markingText } from '../../domain/marking.ts';

/** A document as CSL-JSON, the internal form from which other citation formats are made. */
export type CslItem = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string };

const types: Readonly<Record<DocumentKind, string>> = {
  cable: 'report',
  strategy: 'report',
  'research-paper': 'report',
  'note-verbale': 'report',
  memorandum: 'report',
  speech: 'speech',
  'press-release': 'report',
  treaty: 'treaty',
  report: 'report',
  letter: 'personal_communication',
  other: 'document',
};

export function cslItem(record: DocumentRecord): CslItem {
  const { id, title, kind, date, header, collection, languages, url } = record;
  const fields: Record<string, unknown> = {
    title,
    genre: kind === 'other' ? undefined : kind,
    issued: date === null ? undefined : issued(date),
    author: header.from === undefined ? undefined : [{ literal: header.from }],
    recipient: header.to?.map((literal) => ({ literal })),
    number: header.number,
    'collection-title': collection,
    'publisher-place': header.place,
    language: languages.find((language) => language !== 'und'),
    URL: url ?? undefined,
    note: `marking: ${markingText(record.marking)}; document ${id}`,
  };
  return {
    id,
    type: types[kind],
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

function issued(date: DocumentDate): object {
  const parts = date.from.split('-').map(Number);
  const known = { day: 3, month: 2, year: 1, interval: 1 }[date.precision];
  return { 'date-parts': [parts.slice(0, known)] };
}
