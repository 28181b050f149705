import { stripVTControlCharacters, styleText } from 'node:util';
import type { DocumentSummary } from '../../domain/answers/search.ts';
import { markingText } from '../../domain/marking.ts';

/** Colour only where it is seen: styleText leaves it out for pipes and NO_COLOR. */
export function bold(text: string): string {
  return styleText('bold', text, { stream: process.stdout });
}

export function dim(text: string): string {
  return styleText('dim', text, { stream: process.stdout });
}

export function marked(text: string): string {
  return styleText(['bold', 'yellow'], text, { stream: process.stdout });
}

/** `COPENHAGEN 0231 · 27 January 2017 · Embassy Copenhagen → Port Elman · RESTRICTED · demo` */
export function referenceLine(document: DocumentSummary): string {
  const route = [document.from, document.to.join(', ')].filter((part) => part !== null && part !== '').join(' → ');
  return [document.reference, dateText(document.date), route, markingText(document.marking), document.kind, document.collection]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** Dates as 12 March 2019, as precise as they are known. */
export function dateText(date: DocumentSummary['date']): string {
  if (date === null) return 'undated';
  const day = new Date(`${date.from}T00:00:00Z`);
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(day);
  if (date.precision === 'day') return format({ day: 'numeric', month: 'long', year: 'numeric' });
  if (date.precision === 'month') return format({ month: 'long', year: 'numeric' });
  return date.precision === 'year' ? format({ year: 'numeric' }) : date.edtf;
}

/** Text cut to a length at a word, on one line. */
export function oneLine(text: string, length: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20))} …`;
}

/** Lines longer than this are hard to read, however wide the window is. */
const widest = 100;

/**
 * Text broken at blanks to the width of the terminal, the lines after the first one indented. Unbroken where no terminal is: a program that reads the
 * output wants a paragraph in one line. Colour codes take no room; words longer than a line stay whole.
 */
export function wrapped(text: string, indent: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  const width = Math.max(20, Math.min(columns, widest));
  const words = text.trimStart().split(' ');
  const lines: string[] = [];
  let line = text.slice(0, text.length - text.trimStart().length) + (words[0] ?? '');
  for (const word of words.slice(1)) {
    if (widthOf(`${line} ${word}`) > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}

function widthOf(text: string): number {
  return stripVTControlCharacters(text).length;
}
