import { findDates, type FoundDate } from '../dates/find-dates.ts';
import { isKnownPost, postKey } from '../posts/post-key.ts';
import { citedKey, yearOf, type ReferenceContext } from './context.ts';
import { symbolKey, telegramKey } from './reference-key.ts';
import { findSymbols } from './symbols.ts';

/** A citation as it stands in a text: UTF-16 units [start, end), and the key of what it cites (reference-keys.ts). */
export type FoundReference = {
  readonly raw: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'telegram' | 'symbol' | 'title';
};

const n = String.raw`(?<number>\d{1,7})`;
const edge = String.raw`(?<![\p{L}\p{N}/])`;
const after = String.raw`(?![\p{L}\p{N}/–-]|[.,]\d)`;
const sign = String.raw`(?:no\.?|nos\.?|number|nr\.?|n[°º])?\s?`;
const city = String.raw`(?<post>\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’]+){0,2})`;
const paper = String.raw`(?:telegrams?|tels?|telno|cables?|despatch|dispatch|airgram|message|telegramm|télégramme)`;
/** Capital words that stand before a post without being part of its name. */
const before = /^(?:(?:SEE|REF|REFS|AND|OUR|YOUR|TO|IN|FROM|OF|ALSO|PER|VIA|FM|INFO|BY|WITH|See|Also|In|And|The|From|To|Ref|Per)\s)+/;

/** Ways of citing a telegram. `who` says whose it is where no post is named. */
const patterns: readonly {
  readonly who: 'post' | 'own' | 'other' | 'mission' | 'ministry';
  readonly pattern: RegExp;
}[] = [
  {
    who: 'post',
    pattern: new RegExp(
      `${edge}(?i:${paper}\\s${sign})${n}\\s(?:from|aus|de|fra|of)\\s(?:the\\s)?(?:Embassy\\s(?:in|at)\\s)?${city}`,
      'gu',
    ),
  },
  {
    who: 'own',
    pattern: new RegExp(`${edge}(?:my|our|mein|notre|mon|vores)\\s(?:${paper}\\s)?${sign}${n}${after}`, 'giu'),
  },
  {
    who: 'other',
    pattern: new RegExp(`${edge}(?:your|ihr|votre|jeres|ur)\\s?(?:${paper}\\s?)?${sign}${n}${after}`, 'giu'),
  },
  {
    who: 'mission',
    pattern: new RegExp(`${edge}(?:embtels?|embdes|legtels?|legdes|contels?|congentels?)\\s${n}${after}`, 'giu'),
  },
  {
    who: 'ministry',
    pattern: new RegExp(
      `${edge}(?:deptels?|department(?:’s|'s)?\\s(?:of\\sState\\s)?${paper}|deptcirtel|fotel)\\s${sign}${n}${after}`,
      'giu',
    ),
  },
  { who: 'post', pattern: new RegExp(`${edge}(?<year>\\d{2})\\s${city}\\s${n}${after}`, 'gu') },
  {
    who: 'post',
    pattern: new RegExp(`${edge}${city}(?:’s|'s)?\\s(?i:${sign})${n}${after}(?:\\s\\((?<year>[12]\\d{3})\\))?`, 'gu'),
  },
];

/**
 * The citations in a text, in order, not overlapping. What a citation leaves out (post, year) comes from the context: the
 * document's own header and date. A number after a name is a citation only when the name is a post and the number looks like one.
 */
export function findReferences(text: string, context: ReferenceContext): FoundReference[] {
  const found: FoundReference[] = findSymbols(text).map(({ raw, start, end }) => ({
    raw,
    key: symbolKey(raw),
    start,
    end,
    kind: 'symbol',
  }));
  const dates = findDates(text);
  for (const { who, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const reference = telegram(match, who, context, dates);
      if (reference !== undefined && !found.some((other) => other.start < reference.end && reference.start < other.end))
        found.push(reference);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function telegram(
  match: RegExpExecArray,
  who: (typeof patterns)[number]['who'],
  context: ReferenceContext,
  dates: readonly FoundDate[],
): FoundReference | undefined {
  const groups = match.groups ?? {};
  const number = groups['number'] ?? '';
  const named = who === 'post' ? postNamed(groups['post'] ?? '', number, match[0]) : undefined;
  const post = named?.post ?? (who === 'post' ? undefined : postOf(who, context));
  const start =
    match.index +
    (named === undefined ? 0 : Math.max(0, match[0].indexOf(named.name)) * (match[0].startsWith(groups['post'] ?? ' ') ? 1 : 0));
  const end = match.index + match[0].length;
  if (post === undefined || isAddress(match) || dates.some((date) => date.start < end && start < date.end)) return undefined;
  const date = dates.find((one) => one.start >= end && one.start - end <= 14 && datedBy.test(match.input.slice(end, one.start)));
  const written = fullYear(groups['year']) ?? date?.year ?? bracketYear(match.input.slice(end, end + 8));
  const year = written ?? context.cited?.get(citedKey(post, number)) ?? yearOf(context, undatedMonth(match.input.slice(end, end + 16)));
  if (year === undefined) return undefined;
  const raw = match.input.slice(start, date === undefined ? end : date.end);
  return { raw, key: telegramKey(post, number, year), start, end: start + raw.length, kind: 'telegram' };
}

/** `TO PORT ELMAN 0388` on a line of its own is the address of this paper and its own number, not a citation. */
function isAddress({ 0: whole, index, input }: RegExpExecArray): boolean {
  const lineStart = input.lastIndexOf('\n', index + whole.length - 1) + 1;
  return (
    /^(?:TO|FM|INFO)\s[^a-z]+$/.test(input.slice(lineStart, index + whole.length)) &&
    /^\s*(?:\n|$)/.test(input.slice(index + whole.length, index + whole.length + 40))
  );
}

const datedBy = /^[\s,;(]*(?:of|dated|du|de|vom|af|fra|بتاريخ|তারিখের|on)?[\s(]*$/iu;

function postOf(who: 'own' | 'other' | 'mission' | 'ministry', context: ReferenceContext): string | undefined {
  return context[who];
}

/** `COPENHAGEN 0231` may be any post; `Paris 1951` is a year unless the name is in capitals or the paper is named. */
function postNamed(written: string, number: string, whole: string): { post: string; name: string } | undefined {
  const bare = written.replace(before, '');
  const words = bare.split(/\s/);
  const known = words.map((_, at) => words.slice(at).join(' ')).find((part) => isKnownPost(part));
  const name = known ?? bare;
  const post = postKey(name);
  if (post === undefined) return undefined;
  const isCapitals = name === name.toUpperCase() && name.length > 1;
  const looksLikeYear = /^(?:1[89]|20)\d{2}$/.test(number);
  const namesPaper = paperFirst.test(whole) && !paperFirst.test(written);
  const isKnown = known !== undefined && number.length >= 2 && (isCapitals || !looksLikeYear);
  const isLikely = isCapitals && /^\d{3,7}$/.test(number) && !looksLikeYear && !notPosts.test(name);
  return namesPaper || isKnown || isLikely ? { post, name } : undefined;
}

const paperFirst = new RegExp(`^${paper}`, 'iu');
const notPosts =
  /^(?:PARA|PARAS|PARAGRAPH|PAGE|SECTION|ARTICLE|NO|NR|NSC|NIE|CHAPTER|ANNEX|TELNO|TELEGRAM|TELEGRAMM|TEL|ROOM|BOX|LOT|RES|RESOLUTION|UN|EU|ISO|ITEM|PART|CIRCULAR|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC|AT|AND|USD|EUR|DM|KM|FIGURE|TABLE|VOL|DA|GA|SC|DEF|JCS|CINCPAC|C|B|A)\b/;

function fullYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

function bracketYear(rest: string): number | undefined {
  const year = /^\s?(?:\((?<bracketed>[12]\d{3})\)|of (?<plain>[12]\d{3})(?!\d))/.exec(rest)?.groups;
  const digits = year?.['bracketed'] ?? year?.['plain'];
  return digits === undefined ? undefined : Number(digits);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Embtel 1400, December 20` names a month and no year. */
function undatedMonth(rest: string): number | undefined {
  const name = /^[\s,(]*(?:of\s|dated\s)?(?:\d{1,2}\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.exec(rest)?.[1]?.toLowerCase();
  return name === undefined ? undefined : months.indexOf(name) + 1;
}
