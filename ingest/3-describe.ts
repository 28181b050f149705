import type { DocumentDate } from '../domain/dates.ts';
import type { CableHeader, DocumentKind } from '../domain/document.ts';
import type { HeaderField } from '../domain/filter.ts';
import type { Marking } from '../domain/marking.ts';
import type { ReferenceDraft } from '../domain/reference.ts';
import { analyse } from '../text/analyse/analyse.ts';
import { authorActors } from '../text/actors/author-actors.ts';
import { headerActors } from '../text/actors/header-actors.ts';
import { readDate } from '../text/dates/read-date.ts';
import { readHeader, type HeaderReading } from '../text/headers/read-header.ts';
import { documentKind } from '../text/kinds.ts';
import { detectLanguage } from '../text/language.ts';
import { levelNamed } from '../text/markings/level-words.ts';
import { stricter } from '../text/markings/stricter.ts';
import { chooseTitle } from '../text/title.ts';
import { describeReferences } from './describe-references.ts';
import { givenMarking } from './given-marking.ts';
import type { SourceDocument } from './prepare-document.ts';
import type { ReadingKnowledge } from './reading-knowledge.ts';

/** What a document is, as far as its own words, its properties and what came with it tell. */
export type Described = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly date: DocumentDate | undefined;
  /** A date that was given and cannot be read: the paper is imported without it, and the outcome says so. */
  readonly badDate: string | undefined;
  readonly languages: readonly string[];
  readonly marking: Marking;
  readonly header: CableHeader;
  /** Length of the header block in the text of the first page. */
  readonly headEnd: number;
  readonly authors: readonly string[];
  /** Actors the title and subject line are about. */
  readonly topicActors: readonly string[];
  readonly references: readonly ReferenceDraft[];
  readonly keys: readonly string[];
  readonly fieldWords: Readonly<Record<HeaderField, string>>;
};

/** Characters from which the language of the whole is told. */
const languageSample = 4_000;

export function describe(knowledge: ReadingKnowledge, source: SourceDocument): Described {
  const { parsed, given, name } = source;
  const firstPage = parsed.pages[0]?.text ?? '';
  const read = readHeader(firstPage, {
    policies: [knowledge.policy],
    ...(given?.title === undefined ? {} : { title: given.title }),
  });
  const header = headerOf(read, source);
  const title = given?.title ?? parsed.title ?? chooseTitle({ header, text: firstPage, fileName: name });
  const text = parsed.pages.map((page) => page.text).join('\n\n');
  const language = given?.language ?? detectLanguage(text.slice(0, languageSample));
  const { date, badDate } = dateOf(read, source);
  const kind = documentKind({
    title,
    header,
    text: firstPage,
    format: parsed.format,
    ...(given?.kind === undefined ? {} : { given: given.kind }),
  });
  const authors = authorActors(
    {
      country: given?.country,
      iso3: given?.iso3,
      from: header.from,
      to: header.to,
      letterhead: firstPage.slice(0, 300),
      title,
    },
    { actors: knowledge.actors, index: knowledge.actorIndex, homeActor: knowledge.homeActor },
  );
  return {
    title,
    kind,
    date,
    badDate,
    header,
    authors,
    languages: [language],
    marking: markingOf(read, source, knowledge),
    headEnd: read.end,
    topicActors: headerActors({ title, subject: header.subject }, knowledge.actorIndex),
    ...describeReferences({
      header,
      headEnd: read.end,
      date,
      title,
      sourceId: source.sourceId,
      given,
      pages: parsed.pages,
    }),
    fieldWords: {
      title: words(title),
      from: words(header.from),
      to: words(header.to?.join(' ')),
      reference: words(header.number),
      subject: words(header.subject),
      place: words(header.place),
    },
  };
}

/** What was given is taken as given; mail headers before what the body says; the rest from the text. */
function headerOf({ header }: HeaderReading, { given, parsed: { headers = {} } }: SourceDocument): CableHeader {
  const mail = {
    from: headers['from'],
    to: headers['to']?.split(',').map((one) => one.trim()),
    subject: headers['subject'],
  };
  const fields: Record<string, unknown> = {
    ...present(mail),
    ...header,
    ...present({
      from: given?.from,
      to: given?.to,
      subject: given?.subject,
      place: given?.place,
      number: given?.reference,
    }),
  };
  return fields as CableHeader;
}

function dateOf(
  { date }: HeaderReading,
  { given, parsed }: SourceDocument,
): { date: DocumentDate | undefined; badDate: string | undefined } {
  if (given?.date !== undefined) {
    const read = readDate(given.date, 'given');
    return read === undefined ? { date, badDate: given.date } : { date: read, badDate: undefined };
  }
  const mailed = parsed.headers?.['date'];
  const written = date ?? (mailed === undefined ? undefined : readDate(mailed, 'header'));
  return {
    date: written ?? (parsed.date === undefined ? undefined : readDate(parsed.date, 'properties')),
    badDate: undefined,
  };
}

/** The stricter of what is given and what the paper carries; then the import’s level, then the setting’s. No import lowers a marking. */
function markingOf(read: HeaderReading, { given, marking, parsed }: SourceDocument, { policy, defaultMarking }: ReadingKnowledge): Marking {
  const named = (level: string | undefined): Marking | undefined => {
    const found = level === undefined ? undefined : levelNamed(level, [policy]);
    return found === undefined ? undefined : { policy: policy.policy, level: found.level, compartments: [], releasableTo: [], groups: [] };
  };
  const ofRecord = given?.marking === undefined ? undefined : givenMarking(given.marking, policy).marking;
  const carried = [read.marking?.marking, ofRecord, named(parsed.headers?.['sensitivity'])].filter((one) => one !== undefined);
  const [first, ...others] = carried;
  if (first !== undefined) return others.reduce((a, b) => stricter(a, b, [policy]), first);
  return named(marking) ?? defaultMarking;
}

function words(text: string | undefined): string {
  return text === undefined
    ? ''
    : analyse(text, 'und')
        .map((token) => token.exact)
        .join(' ');
}

function present<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as Partial<Fields>;
}
