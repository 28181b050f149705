import type { DocumentDate } from '../../domain/dates.ts';
import type { DocumentKind, DocumentRecord } from '../../domain/document.ts';
import { markingText } from '../../domain/marking.ts';

const kindWords: Readonly<Record<DocumentKind, string>> = {
  cable: 'telegram',
  strategy: 'strategy',
  'research-paper': 'research paper',
  'note-verbale': 'note verbale',
  memorandum: 'memorandum',
  speech: 'speech',
  'press-release': 'press release',
  treaty: 'treaty',
  report: 'report',
  letter: 'letter',
  other: 'document',
};

/**
 * A note to paste, in the order of Chicago notes for diplomatic papers: number and title, kind, sender to recipient, date, marking, page; collection and id.
 * What is not known is left out.
 */
export function citationNote(record: DocumentRecord, page?: number): string {
  const { header, title, kind, date, marking, collection, id, pages } = record;
  const route = [header.from, header.to?.slice(0, 2).join(', ')].filter((part) => part !== undefined && part !== '').join(' to ');
  const name = header.number !== undefined && kind === 'cable' ? header.number : undefined;
  const parts = [
    name,
    `“${title}”`,
    route,
    kindWords[kind],
    citedDate(date),
    markingText(marking),
    page !== undefined && pages > 1 ? `p. ${page}` : undefined,
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join(', ')}; collection ${collection}, ${id}.`;
}

const yearFormat = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

/** A date for a citation: 27 January 2017, March 2019, 2020; `n.d.` when there is none. */
export function citedDate(date: DocumentDate | null): string {
  if (date === null) return 'n.d.';
  if (date.precision === 'interval') return date.edtf;
  const format = date.precision === 'year' ? yearFormat : date.precision === 'day' ? dayFormat : monthFormat;
  return format.format(new Date(`${date.from}T00:00:00Z`));
}
