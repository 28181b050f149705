import type { DocumentDate } from '../domain/dates.ts';
import type { CableHeader, Page } from '../domain/document.ts';
import type { ReferenceDraft } from '../domain/reference.ts';
import { documentReferences } from '../text/references/document-references.ts';
import { referenceKeys } from '../text/references/reference-keys.ts';
import { sentenceSpans } from '../text/sentences.ts';
import type { GivenFields } from './item.ts';

/** Stands between two pages; no text holds it, because parsers cut pages there. */
const pageEnd = '\f';
/** Characters looked at around a citation for its sentence. */
const around = 400;

type Input = {
  readonly headEnd: number;
  readonly header: CableHeader;
  readonly date: DocumentDate | undefined;
  readonly title: string;
  readonly sourceId: string | null;
  readonly given: GivenFields | undefined;
  readonly pages: readonly Page[];
};

/** What a document cites (in its header, in its text with the sentence and page, and as given) and the keys under which others may cite it. */
export function describeReferences({ header, headEnd, date, title, sourceId, given, pages }: Input): {
  references: ReferenceDraft[];
  keys: string[];
} {
  const own = new Set(referenceKeys(header, date, title));
  if (sourceId !== null) own.add(recordKey(sourceId));
  const references = new Map<string, ReferenceDraft>();
  const add = (reference: ReferenceDraft): void => {
    if (!own.has(reference.key) && !references.has(reference.key)) references.set(reference.key, reference);
  };
  // Pages are read as one text, so that what the header says of a citation holds on every page.
  const body = pages.map((page, i) => (i === 0 ? page.text.slice(headEnd) : page.text)).join(pageEnd);
  const { inHeader, inBody } = documentReferences(header, date, body);
  for (const { raw, key, kind } of inHeader) add({ raw, key, kind, sentence: '', page: null });
  for (const { raw, key, kind, start, end } of inBody)
    add({ raw, key, kind, sentence: sentenceAround(body, start, end), page: pageOf(body, start, pages) });
  for (const id of given?.cites ?? []) add({ raw: id, key: recordKey(id), kind: 'record', sentence: '', page: null });
  return { references: [...references.values()], keys: [...own] };
}

function pageOf(body: string, start: number, pages: readonly Page[]): number | null {
  const before = body.slice(0, start).split(pageEnd).length - 1;
  return pages[before]?.number ?? null;
}

/** The sentence a citation stands in, so that a reader sees how it was cited without opening the paper. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - around);
  const window = text.slice(from, end + around);
  const span = sentenceSpans(window).find((one) => one.start <= start - from && one.end >= end - from);
  return (span === undefined ? text.slice(start, end) : window.slice(span.start, span.end)).replace(/\s+/g, ' ').trim();
}

function recordKey(id: string): string {
  return `record:${id}`;
}
