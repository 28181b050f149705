import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { DocumentRecord } from '../../domain/document.ts';
import { cslItem } from './csl-item.ts';

/** One reference as the library gives it: the type under `TY`, every other tag with one value or several. */
type RisEntry = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/**
 * Documents as RIS, for reference managers. Nothing is looked up. The lines are written here: the library would break each value after
 * 70 characters, in the middle of words, and a line break in a title would begin a tag of its own.
 */
export function writeRis(records: readonly DocumentRecord[]): string {
  if (records.length === 0) return '';
  const entries = new Cite(records.map(cslItem)).format('ris', { format: 'object' }) as readonly RisEntry[];
  return entries.map(entryLines).join('');
}

function entryLines({ TY: type = 'GEN', ...tags }: RisEntry): string {
  const lines = Object.entries(tags).flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${oneLine(one)}`));
  return [`TY  - ${oneLine([type].flat()[0] ?? 'GEN')}`, ...lines, 'ER  - ', ''].join('\r\n');
}

function oneLine(value: string | number): string {
  return String(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
