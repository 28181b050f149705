import type { DocumentDate } from '../../domain/dates.ts';
import type { CableHeader } from '../../domain/document.ts';
import { foldToken } from '../analyse/fold.ts';
import { postKey } from '../posts/post-key.ts';
import { ownPost, seriesOf } from './context.ts';
import { symbolKey, telegramKey } from './reference-key.ts';
import { findSymbols } from './symbols.ts';

const namedSeries = /^(?<series>[A-Z][a-z]{3,14})\s(?<number>\d{1,5})$/;

/**
 * The keys under which a document can be found by those who cite it: its number under the post that sent it, the country of an
 * embassy and the place it was written in; a ministry's number also under the post it went to; its symbol; its title. A citation
 * resolves when its key is one of these.
 */
export function referenceKeys(header: CableHeader, date: DocumentDate | null | undefined, title?: string): string[] {
  const keys = new Set<string>();
  const year = date === null || date === undefined ? undefined : Number(date.from.slice(0, 4));
  const number = header.number;
  if (number !== undefined) for (const symbol of findSymbols(number)) keys.add(symbolKey(symbol.raw));
  const named = number === undefined ? undefined : namedSeries.exec(number)?.groups;
  if (named !== undefined && year !== undefined) keys.add(telegramKey((named['series'] ?? '').toLowerCase(), named['number'] ?? '', year));
  const digits = number === undefined ? undefined : /(?:^|[^\d/])(\d{1,7})$/.exec(number)?.[1];
  if (digits !== undefined && year !== undefined && keys.size === 0) {
    const own = ownPost(header);
    const posts = [own, ...[header.from, header.place].map((name) => (name === undefined ? undefined : postKey(name)))];
    for (const post of posts) if (post !== undefined) keys.add(telegramKey(post, digits, year));
    for (const name of [...(header.to ?? []), ...(header.info ?? [])].slice(0, 40)) {
      const series = seriesOf(own, postKey(name));
      if (series !== undefined) keys.add(telegramKey(series, digits, year));
    }
  }
  const folded = title === undefined ? '' : foldTitle(title);
  if (folded.length >= 12) keys.add(`title:${folded}`);
  return [...keys];
}

/** A title as it is compared: folded words, 120 characters. */
export function foldTitle(title: string): string {
  return title
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(foldToken)
    .join(' ')
    .slice(0, 120)
    .trim();
}
