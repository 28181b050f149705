import type { DocumentDate } from '../../domain/dates.ts';
import { dateFromEdtf, edtfOf } from './calendar.ts';
import { findDates } from './find-dates.ts';

const isoMoment = /^(\d{4}-\d{2}-\d{2})T\d{2}/;

/**
 * The date a field gives (a record's `date`, a `DATE:` line): EDTF, an ISO moment (its day as written), or one date in words.
 * Undefined for anything else, for two different dates and for days that do not exist: a date is never guessed.
 */
export function readDate(text: string, source: DocumentDate['source'] = 'given'): DocumentDate | undefined {
  const field = text.trim();
  if (field === '' || field.length > 200) return undefined;
  const given = dateFromEdtf(isoMoment.exec(field)?.[1] ?? field, source);
  if (given !== undefined) return given;
  const days = [...new Set(findDates(field).map(edtfOf))];
  const [only] = days;
  return only !== undefined && days.length === 1 ? dateFromEdtf(only, source) : undefined;
}
