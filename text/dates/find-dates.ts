import { isInCalendar, type WrittenDate } from './calendar.ts';
import { foldForDates } from './fold-dates.ts';
import { monthNumber, monthPattern } from './month-names.ts';

export type FoundDate = WrittenDate & { readonly start: number; readonly end: number };

const edge = String.raw`(?<![\p{L}\p{N}])`;
const after = String.raw`(?![\p{L}\p{N}])`;
const month = `(?<month>${monthPattern})\\.?`;
const day = String.raw`(?<day>\d{1,2})\s?(?:st|nd|rd|th|er|d|\.|º|o)?`;
const year = String.raw`(?<year>[12]\d{3})(?!\d)`;
const of = String.raw`(?:\s|,|\bde\b|\bdel\b|\bof\b|-)`;

/** Ways of writing a date, on folded text. Order matters: at one place the first that fits wins. */
const sources: readonly (readonly [string, string])[] = [
  ['group', String.raw`${edge}(?<day>\d{2})(?<clock>[0-2]\d[0-5]\d)\s?z?\s?(?<month>[a-z]{3})\s?(?<year>[12]\d{3}|\d{2})${after}`],
  ['iso', String.raw`${edge}(?<year>[12]\d{3})-(?<month>\d{1,2})-(?<day>\d{1,2})(?=$|[^\p{N}-])`],
  ['day-first', `${edge}${day}${of}{0,3}${month}${of}{0,3}${year}`],
  ['month-first', String.raw`${edge}${month},?\s{0,2}${day}\s?(?:\[\d{1,2}\??\])?\s?,?\s{0,2}${year}`],
  ['numbers', String.raw`${edge}(?<day>\d{1,2})(?<sign>[./-])\s?(?<month>\d{1,2})\k<sign>\s?(?<year>[12]\d{3})(?![\p{N}])`],
  ['short', String.raw`${edge}(?<day>\d{1,2})\s(?<month>[a-z]{3})\s(?<year>\d{2})${after}`],
  ['month-year', `${edge}${month}${of}{1,3}${year}`],
];
const patterns = sources.map(([way, source]) => [way, new RegExp(source, 'gu')] as const);
const digit = /\d/;

/**
 * The dates written in a text, in order, not overlapping: `12 March 2019`, `March 12, 2019`, `3. März 2019`, `271630Z JAN 17`,
 * `27 JAN 17` (capitals only), `2019-03-12`, `12/03/2019` (day first unless impossible), `March 2019`. What is not in the calendar is left out, never mended
 * (`30 February 2019` is not February 2019).
 */
export function findDates(text: string): FoundDate[] {
  const folded = foldForDates(text);
  if (!digit.test(folded)) return [];
  const found: FoundDate[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const [way, pattern] of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const written = read(way, match.groups ?? {});
      const [start, end] = [match.index, match.index + match[0].length];
      if (way === 'short' && text.slice(start, end) !== text.slice(start, end).toUpperCase()) continue;
      if (taken.some((other) => other.start < end && start < other.end)) continue;
      taken.push({ start, end });
      if (written !== undefined) found.push({ ...written, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function read(way: string, groups: Readonly<Record<string, string | undefined>>): WrittenDate | undefined {
  const year = fullYear(groups['year'] ?? '');
  const day = groups['day'] === undefined ? undefined : Number(groups['day']);
  const month = /^\d/.test(groups['month'] ?? '') ? Number(groups['month']) : monthNumber(groups['month'] ?? '');
  if (month === undefined) return undefined;
  const asWritten: WrittenDate = day === undefined ? { year, month } : { year, month, day };
  if (isInCalendar(asWritten)) return asWritten;
  if (way !== 'numbers' || day === undefined) return undefined;
  const monthFirst: WrittenDate = { year, month: day, day: month };
  return isInCalendar(monthFirst) ? monthFirst : undefined;
}

/** Two-digit years of date-time groups: 00 to 49 are this century, 50 to 99 the last. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}
