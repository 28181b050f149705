import { foldForDates } from '../dates/fold-dates.ts';
import { isKnownPost, postKey } from '../posts/post-key.ts';
import type { HeaderBlock } from './block.ts';

const trailing = /^(?<address>.*\D)\s(?:(?:TELNO|NO\.?|NR\.?)\s)?(?<number>\d{2,7})$/;
const firstWords = /^(?:(?:No|Nr)\.\s)?(?<series>[A-Z][A-Za-z/-]{2,14}\s|[A-Z]{1,3}(?:[-–]|\s(?=\d{4}))?)?(?<number>\d{1,6})\.(?:\s|$)/;
const telegram = /telegram|cable|airgram|despatch|dispatch/i;
const symbol =
  /^(?:(?:[AES]|ST|DP|CCPR|CEDAW|TD|UNEP)\/[A-Z0-9./-]+\d[\w./-]*|(?:COM|JOIN|SWD|SEC|C)\(\d{4}\)\s?\d{1,5}(?:\sfinal)?|(?:CA|NSC|NIE|SNIE|OCB|US\/MC)[-–/ ]?\d[\w/–-]*)$/;

/** The number a telegram bears in its header, with the post that numbers it: `WASHINGTON 0388`, `COPENHAGEN 000231`. */
export function numberOfBlock(block: HeaderBlock, from: string | undefined, place: string | undefined): string | undefined {
  if (block.numberLine !== undefined) return block.numberLine;
  const field = block.fields
    .get('number')?.[0]
    ?.replace(/\p{Nd}+/gu, foldForDates)
    .replace(/\s+/g, ' ')
    .replace(/[.,;]$/, '');
  const named = field === undefined ? undefined : /\((?<number>\p{Lu}[\p{Lu} .'-]{1,30}\s\d{2,6})\)$/u.exec(field)?.groups?.['number'];
  if (named !== undefined) return named;
  if (field !== undefined && /\d/.test(field) && field.length <= 60) return /^\d+$/.test(field) ? withPost(field, from, place) : field;
  const address = block.telegraphic ? trailing.exec(block.fields.get('to')?.[0] ?? '')?.groups?.['number'] : undefined;
  return address === undefined ? undefined : withPost(address, from, place);
}

/**
 * The number at the start of the first paragraph of a telegram, as editions print it: `3502. For Compub`, `Polto 1025. …`.
 * `head` is what stands before it: a bare 1 to 9 is a paragraph number unless the head speaks of a
 * telegram and no further numbered paragraph follows in `after`.
 */
export function numberOfFirstLine(line: string, head: string, after: string): string | undefined {
  const bare = line.trim();
  if (bare.length <= 40 && symbol.test(bare)) return bare;
  const match = firstWords.exec(bare)?.groups;
  if (match === undefined) return undefined;
  const isParagraph =
    match['series'] === undefined && Number(match['number']) < 10 && (!telegram.test(head) || /^\s*[2-9]\.\s/m.test(after));
  return isParagraph ? undefined : `${match['series'] ?? ''}${match['number'] ?? ''}`;
}

/** An address without the message number written behind it. */
export function withoutNumber(address: string): string {
  return trailing.exec(address)?.groups?.['address']?.trim() ?? address;
}

function withPost(number: string, from: string | undefined, place: string | undefined): string {
  const names = [from, place].flatMap((name) => (name === undefined ? [] : (postKey(name) ?? [])));
  const post = names.find(isKnownPost) ?? names.find((name) => name.split(' ').length <= 3);
  return post === undefined ? number : `${post.toUpperCase()} ${number}`;
}
