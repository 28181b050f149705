import type { DocumentDate } from '../../domain/dates.ts';
import { dateFromEdtf, edtfOf } from './calendar.ts';
import { findDates } from './find-dates.ts';

/** Where a paper says that it was written; `place` without brackets, absent when the line holds a date only. */
export type Dateline = {
  readonly date: DocumentDate;
  readonly place?: string;
  readonly start: number;
  readonly end: number;
};

const headLength = 4_000;
const longestLine = 160;

/** What may stand before the date on a dateline: a place (`[Washington,]`, `Paris, le`, `København, den`), a weekday, a label. */
const before =
  /^[[(\s]*(?:(?:date|dated?|datum|dato|fecha|التاريخ|তারিখ)\s*[:：]?\s*)?(?<place>\p{L}[\p{L}\p{M}.'’\-\s,;()[\]/?]{0,70}?)?[\s,;:.—–\-[\]()?]*(?:\d{1,2}[:.]\d{2}\s?[ap]\.?\s?m\.?,\s)?(?:\b(?:le|den|the|el|am|on|dated?)\b)?[\s,[\]]*$/iu;
/** And after it: an hour, a received mark, a closing bracket, the place when it follows the date. */
const after =
  /^[\s,.;:—–\-[\]()|]*(?:(?:at\s)?(?:noon|midnight|\d{1,2}(?:[:.]?\d{2})?\s?(?:\[\?\]\s?)?(?:[ap]\.?\s?m\.?|h(?:ours|rs)?|uhr|z)?(?:\s?(?:[a-z]{1,4}|gmt))?)[\s,.;:—–\-[\]()]*)?(?:(?:[-–—]|and\s)\s?(?:noon|midnight|\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?\s?m\.?)[\s.\])]*)?(?:\[?\(?(?:received|rec['’]?d)\b.*)?(?:[\s\d[\]†*()]*)$/iu;
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/i;
const verbs = /\b(?:is|was|were|are|be|has|have|had|of|to|from|by|between|and|met|said|subject|note|undated|for)\b/i;

/**
 * The first line of the head that is nothing but a place and a date (`Paris, April 2, 1918, 6 p.m.`, `Bern, den 3. März 2019`,
 * `14 octobre 2015`). A date inside a sentence is no dateline. Undefined when the head has none.
 */
export function findDateline(text: string, source: DocumentDate['source'] = 'dateline'): Dateline | undefined {
  let start = 0;
  for (const line of text.slice(0, headLength).split('\n')) {
    const found = readDateline(line, source);
    if (found !== undefined) return { ...found, start: start + found.start, end: start + found.end };
    start += line.length + 1;
  }
  return undefined;
}

function readDateline(line: string, source: DocumentDate['source']): Dateline | undefined {
  if (line.length > longestLine || !/[\d٠-٩০-৯]/.test(line)) return undefined;
  const [first] = findDates(line);
  if (first?.day === undefined) return undefined;
  const lead = before.exec(line.slice(0, first.start));
  if (lead === null || !after.test(line.slice(first.end))) return undefined;
  const place = cleanPlace(lead.groups?.['place']);
  if (place !== undefined && verbs.test(place)) return undefined;
  const date = dateFromEdtf(edtfOf(first), source);
  if (date === undefined) return undefined;
  const start = line.length - line.trimStart().length;
  return { date, ...(place === undefined ? {} : { place }), start, end: line.trimEnd().length };
}

function cleanPlace(written: string | undefined): string | undefined {
  const place = written
    ?.replace(/[[\]()?]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s?,\s*$/, '')
    .replace(/[\s,;:.–—-]+$/, '')
    .trim();
  if (place === undefined || place.length < 2 || weekday.test(place)) return undefined;
  return place;
}
