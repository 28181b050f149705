import edtf from 'edtf';
import type { DocumentDate } from '../../domain/dates.ts';

const edtfPart = String.raw`[?~%]?[\dX]{4}(?:-[?~%]?[\dX]{2}[?~%]?){0,2}[?~%]?`;
const edtfForm = new RegExp(`^${edtfPart}(?:/${edtfPart})?$`);

const plainDate = /^\d{4}(?:-[01]\d(?:-\d{2})?)?$/;

/** A day, month or year as written; month and day count from 1. */
export type WrittenDate = { readonly year: number; readonly month?: number; readonly day?: number };

/** True for a day that is in the calendar; years before 1500 and after 2199 are no dates of papers. */
export function isInCalendar({ year, month, day }: WrittenDate): boolean {
  if (!Number.isInteger(year) || year < 1500 || year > 2199) return false;
  if (month === undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** EDTF text of a written date: `2019`, `2019-03`, `2019-03-12`. */
export function edtfOf({ year, month, day }: WrittenDate): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/**
 * A document date from EDTF text (ISO 8601-2), kept as written: `1977~`, `198X`, `1977-05/1978`. Undefined when it is not EDTF,
 * names no day of the calendar or has an open end.
 */
export function dateFromEdtf(text: string, source: DocumentDate['source']): DocumentDate | undefined {
  if (!edtfForm.test(text)) return undefined;
  if (plainDate.test(text)) return fromPlain(text, source);
  let span: { type: string; min: number; max: number };
  try {
    span = edtf(text);
  } catch {
    return undefined; // the library answers "not EDTF" by throwing; the caller then tries other ways of writing
  }
  if (!Number.isFinite(span.min) || !Number.isFinite(span.max) || span.max < span.min) return undefined;
  const [from, to] = [new Date(span.min), new Date(span.max)];
  if (from.getUTCFullYear() < 1500 || to.getUTCFullYear() > 2199) return undefined;
  return {
    edtf: text,
    from: from.toISOString().slice(0, 10),
    to: to.toISOString().slice(0, 10),
    precision: precisionOf(text, span.type),
    source,
  };
}

/** The common forms without the parser: a thousand times as fast. Months 21 and up are EDTF seasons, which the parser reads. */
function fromPlain(text: string, source: DocumentDate['source']): DocumentDate | undefined {
  const [year = 0, month, day] = text.split('-').map(Number);
  const first: WrittenDate = {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
  if (!isInCalendar(first)) return undefined;
  const from = edtfOf({ year, month: month ?? 1, day: day ?? 1 });
  const to = edtfOf({
    year,
    month: month ?? 12,
    day: day ?? new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate(),
  });
  return {
    edtf: text,
    from,
    to,
    precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
    source,
  };
}

function precisionOf(text: string, type: string): DocumentDate['precision'] {
  const plain = text.replace(/[?~%]/g, '');
  if (type !== 'Date' || plain.includes('X')) return 'interval';
  if (/^\d{4}$/.test(plain)) return 'year';
  return /^\d{4}-\d{2}$/.test(plain) ? 'month' : 'day';
}
