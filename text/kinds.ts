import { documentKinds, type CableHeader, type DocumentKind } from '../domain/document.ts';
import { kindNames } from '../index-config/kinds.ts';
import { foldToken } from './analyse/fold.ts';

export type KindInput = {
  readonly given?: string;
  readonly title?: string;
  readonly header?: CableHeader;
  readonly format?: string;
  readonly text?: string;
};

let names: readonly (readonly [string, DocumentKind])[] | undefined;

/** The kind a word names (`Telegram` is a cable, `Despatch` too); undefined for words that name none. */
export function kindNamed(word: string): DocumentKind | undefined {
  const folded = foldWords(word);
  if (folded === '') return undefined;
  const exact = documentKinds.find((kind) => kind === word.trim().toLowerCase());
  return exact ?? knownNames().find(([name]) => name === folded)?.[1] ?? knownNames().find(([name]) => folded.startsWith(`${name} `))?.[1];
}

/**
 * What kind of paper it is: the kind given, a telegram's header, the kind its title begins with or names, the kind its first
 * lines name, its format. `other` when nothing tells: a kind is never guessed from the subject.
 */
export function documentKind({ given, title, header = {}, format, text = '' }: KindInput): DocumentKind {
  const named = given === undefined ? undefined : kindNamed(given);
  if (named !== undefined) return named;
  const fromTitle = title === undefined ? undefined : (kindAtStart(title) ?? kindInTitle(title));
  if (fromTitle !== undefined && !looksLikeCable(header)) return fromTitle;
  if (looksLikeCable(header)) return 'cable';
  const lines = text
    .slice(0, 1_500)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= 90)
    .slice(0, 8);
  if (lines.some((line) => cableLine.test(foldWords(line)))) return 'cable';
  const fromLines = lines.map(kindAtStart).find((kind) => kind !== undefined);
  if (fromLines !== undefined) return fromLines;
  return format !== undefined && /^(?:eml|msg|mbox|mail)$/i.test(format) ? 'letter' : 'other';
}

const cableLine =
  /^(?:circular )?(?:telegram|telegramm|telegramme|cable|cablegram|depesche|برقيه|তারবার্তা|টেলিগ্রাম)(?: \p{L}{1,12}){0,2} .{0,12}\d|^.{3,60} (?:telegram|airgram)$/u;

/** A date-time group, or a number with sender and recipient and a precedence, is a telegram's and nobody else's. */
function looksLikeCable({ dateTimeGroup, precedence, number, from, to }: CableHeader): boolean {
  if (dateTimeGroup !== undefined) return true;
  return (
    number !== undefined &&
    (precedence !== undefined || (/^\p{Lu}[\p{Lu} ]+ \d{2,6}$/u.test(number) && (from !== undefined || to !== undefined)))
  );
}

function kindAtStart(line: string): DocumentKind | undefined {
  const folded = foldWords(
    line.replace(/^\[?(?:No\.\s?)?\d{1,4}\.?\]?\s+/, '').replace(/^(?:draft|joint|circular|secret|personal)\s/i, ''),
  );
  return knownNames().find(([name]) => name.length > 3 && (folded === name || folded.startsWith(`${name} `)))?.[1];
}

/** Kinds that stand anywhere in a title: `Digital Foreign Policy Strategy 2021–2024`, `Annual report of the consular service`. */
function kindInTitle(title: string): DocumentKind | undefined {
  const folded = ` ${foldWords(title)} `;
  return knownNames().find(
    ([name, kind]) =>
      ['strategy', 'treaty', 'report', 'research-paper', 'speech', 'press-release', 'note-verbale'].includes(kind) &&
      name.length > 4 &&
      folded.includes(` ${name} `),
  )?.[1];
}

function knownNames(): readonly (readonly [string, DocumentKind])[] {
  names ??= documentKinds
    .flatMap((kind) => kindNames[kind].map((name) => [foldWords(name), kind] as const))
    .sort(([a], [b]) => b.length - a.length);
  return names;
}

function foldWords(text: string): string {
  return text
    .slice(0, 400)
    .split(/[\s:;,.()–—"'’]+/)
    .filter((word) => word !== '')
    .map(foldToken)
    .join(' ');
}
