import type { DocumentDate } from '../domain/dates.ts';
import type { CableHeader } from '../domain/document.ts';

export type HeaderLineInput = {
  readonly header: CableHeader;
  readonly date?: DocumentDate | null;
  readonly title?: string;
};

const longest = 400;

/**
 * The line that goes before each passage of a document into the indexes and the embedding: reference, date, from, to, subject
 * (the title where there is no subject). Empty when none is known. At most 400 characters: it must not crowd out the passage.
 */
export function headerLine({ header, date, title }: HeaderLineInput): string {
  const to = header.to?.slice(0, 3).join(', ');
  const parts = [header.number, date?.edtf, header.from && `from ${header.from}`, to && `to ${to}`, header.subject ?? title];
  const line = parts
    .map((part) => part?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((part) => part !== '')
    .join(' · ');
  return line.length <= longest ? line : line.slice(0, longest).replace(/\s?\S*$/u, '');
}
