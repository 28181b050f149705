import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentDate } from '../../../domain/dates.ts';

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
const month: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric', timeZone: 'UTC' };

/** A language's dates with the day before the month: English pages write 12 March 2019. */
const writing = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** A document date as exact as it is known: 12 March 2019, March 2019, 2019, 2017 – 2019. */
export function dateText(date: DocumentDate, language: string): string {
  const locale = writing(language);
  if (date.precision === 'day') return new Date(date.from).toLocaleDateString(locale, day);
  if (date.precision === 'month') return new Date(date.from).toLocaleDateString(locale, month);
  if (date.precision === 'year') return date.from.slice(0, 4);
  const format = new Intl.DateTimeFormat(locale, day);
  return format.formatRange(new Date(date.from), new Date(date.to));
}

/** An instant of the system, e.g. when a run began: 12 March 2019 at 14:05. */
export function momentText(iso: string, language: string): string {
  return new Date(iso).toLocaleString(writing(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** An EDTF text as far as it is a plain day, month or year; anything else as it stands. */
export function edtfText(edtf: string, language: string): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf);
  if (parts === null) return edtf;
  const format = parts[3] !== undefined ? day : parts[2] !== undefined ? month : undefined;
  return format === undefined ? edtf : new Date(edtf).toLocaleDateString(writing(language), format);
}

/** Where a date was found, for the record. */
export const dateSourceWords: Readonly<Record<DocumentDate['source'], MessageDescriptor>> = {
  given: msg`given with the delivery`,
  header: msg`from the head of the paper`,
  dateline: msg`from the dateline`,
  text: msg`from the text`,
  properties: msg`from the properties of the file`,
  name: msg`from the name of the file`,
  person: msg`set by a person`,
};
