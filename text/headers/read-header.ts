import type { CableHeader } from '../../domain/document.ts';
import type { DocumentDate } from '../../domain/dates.ts';
import { plainPolicy } from '../../index-config/markings/plain.ts';
import { findDateline } from '../dates/find-dateline.ts';
import { readDate } from '../dates/read-date.ts';
import type { MarkingPolicy } from '../markings/policy.ts';
import { readMarking, type MarkingReading } from '../markings/read-marking.ts';
import { postKey } from '../posts/post-key.ts';
import { readBlock, type HeaderBlock } from './block.ts';
import { letterheadPlace } from './letterhead.ts';
import { numberOfBlock, numberOfFirstLine, withoutNumber } from './own-number.ts';
import { precedenceOfLetter, withoutRouting } from './precedence.ts';
import { readTitleLine, type TitleParties } from './title-line.ts';

export type HeaderHints = { readonly title?: string; readonly policies?: readonly MarkingPolicy[] };

/** `end` is where the header stops: UTF-16 units from the start of the text, 0 when there is none. */
export type HeaderReading = {
  readonly header: CableHeader;
  readonly end: number;
  readonly date?: DocumentDate;
  readonly marking?: MarkingReading;
};

/**
 * What the head of a cable, memorandum, letter or mail says: parties, number, date, subject, references, marking. The title line
 * of an edition goes before labelled lines, those before letterheads. What is not written is left out. Any string is safe.
 */
export function readHeader(text: string, hints: HeaderHints = {}): HeaderReading {
  const policies = hints.policies ?? [plainPolicy];
  const block = readBlock(text, policies);
  const titled = readTitleLine(hints.title ?? firstLineOf(text)) ?? readTitleLine(firstLineOf(text)) ?? {};
  const dateline = findDateline(text);
  const marking = readMarking(text, policies);
  const date = dateOf(block, dateline?.date);
  const end = Math.max(block.end, dateline?.end ?? 0);
  const body = text.slice(end, end + 6_000);
  const number = numberOfFirstLine(firstLineOf(body), `${hints.title ?? ''}\n${text.slice(0, Math.min(end, 600))}`, body);
  const header = headerOf(block, titled, dateline?.place ?? letterheadPlace(block.loose), marking, number);
  const isHeader = Object.keys(header).length > 0 || date !== undefined || marking !== undefined;
  return {
    header,
    end: isHeader ? end : 0,
    ...(date === undefined ? {} : { date }),
    ...(marking === undefined ? {} : { marking }),
  };
}

function headerOf(
  block: HeaderBlock,
  titled: TitleParties,
  place: string | undefined,
  marking: MarkingReading | undefined,
  firstNumber: string | undefined,
): CableHeader {
  const list = (label: 'to' | 'info' | 'references'): readonly string[] => block.fields.get(label) ?? [];
  const from = titled.from ?? address(block.fields.get('from')?.[0]);
  const to = titled.to === undefined ? addresses(list('to')) : [titled.to];
  const fields: { [Key in keyof CableHeader]: CableHeader[Key] | undefined } = {
    number: numberOfBlock(block, from, place) ?? firstNumber,
    dateTimeGroup: block.dateTimeGroup ?? groupIn(block.fields.get('date')?.[0]),
    from,
    to,
    info: addresses(list('info')),
    place: block.fields.get('place')?.[0] ?? place ?? placeOfPost(from, block.telegraphic),
    subject: block.fields.get('subject')?.join(' ').replace(/\s+/g, ' ').slice(0, 500),
    tags: tagsOf(block, marking),
    precedence: precedenceOf(block),
    references: list('references').flatMap((reference) => reference.replace(/\s+/g, ' ').split(/[\s;]+(?=\([A-Z]\)\s)/)),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0));
}

function dateOf(block: HeaderBlock, dateline: DocumentDate | undefined): DocumentDate | undefined {
  for (const written of [block.dateTimeGroup, block.fields.get('date')?.[0], block.fields.get('number')?.[0]]) {
    const date = written === undefined ? undefined : readDate(written, 'header');
    if (date !== undefined && (date.precision === 'day' || written !== block.fields.get('number')?.[0])) return date;
  }
  return dateline;
}

function address(written: string | undefined): string | undefined {
  const bare = written === undefined ? '' : withoutRouting(written.replace(/\s+/g, ' '));
  return bare === '' ? undefined : bare;
}

/** One address a semicolon or a capital list; a mixed-case line with commas is one office with its parts. */
function addresses(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(/@/.test(line) || /^[A-Z0-9 ,.;()/'&-]+$/.test(line) ? /[;,]/ : /;/))
    .flatMap((part) => address(withoutNumber(part.trim())) ?? []);
}

function tagsOf(block: HeaderBlock, marking: MarkingReading | undefined): string[] {
  const written = (block.fields.get('tags') ?? []).flatMap((line) => line.split(/[,;]/)).map((tag) => tag.trim());
  return [...new Set([...written, ...block.caveats, ...(marking?.caveats ?? [])])].filter((tag) => tag !== '');
}

function precedenceOf({ precedence, fields }: HeaderBlock): string | undefined {
  const written = precedence ?? fields.get('precedence')?.[0];
  return written === undefined ? undefined : (precedenceOfLetter(written) ?? written.toUpperCase());
}

/** A telegram in capitals has no dateline: the post in its FM line says where it was written. */
function placeOfPost(from: string | undefined, telegraphic: boolean): string | undefined {
  return telegraphic && from !== undefined ? postKey(from)?.toUpperCase() : undefined;
}

function groupIn(date: string | undefined): string | undefined {
  return /^\d{6}Z?\s[A-Z]{3}\s?\d{2,4}$/i.test(date ?? '') ? date?.toUpperCase() : undefined;
}

function firstLineOf(text: string): string {
  return (
    text
      .slice(0, 3_000)
      .split('\n')
      .find((line) => line.trim() !== '') ?? ''
  );
}
