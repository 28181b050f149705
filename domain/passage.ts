import type { ModelLabel } from './models.ts';

/** Where a stretch of passage text stands: characters [start, end) of the text of one page (UTF-16 units). */
export type Span = { readonly page: number; readonly start: number; readonly end: number };

/** Fields with a weight of their own in the score. `title` and `header` repeat in every passage of a document. */
export const scoredFields = ['title', 'header', 'body'] as const;
export type ScoredField = (typeof scoredFields)[number];

/**
 * The two columns every word index receives, already analysed: `exact` holds one folded whole token a position, with
 * positions (phrases, nearness); `terms` holds stems, character pairs and parts of joined marks, without positions.
 */
export type WordColumns = { readonly exact: string; readonly terms: string };

/** Term counts of one passage in one column: term → count in [title, header, body]. */
export type FieldCounts = ReadonlyMap<string, readonly [number, number, number]>;

export type PassageCounts = {
  readonly exact: FieldCounts;
  readonly terms: FieldCounts;
  readonly lengths: readonly [number, number, number];
};

/** An actor whose own practice a passage tells of; strength 0 to 1. */
export type PassageActor = { readonly actor: string; readonly strength: number };

/** A passage as it goes into the record. */
export type PassageDraft = {
  readonly ordinal: number;
  readonly spans: readonly Span[];
  readonly lang: string;
  /** The line indexed before the text: reference, date, from, to, subject. Shown nowhere. */
  readonly headerLine: string;
  readonly words: WordColumns;
  readonly counts: PassageCounts;
  readonly actors: readonly PassageActor[];
};

/** A passage as it comes out of the record. Pages are joined by a line break where a passage runs over a page end. */
export type PassageRecord = {
  readonly number: number;
  readonly id: string;
  readonly document: string;
  readonly documentNumber: number;
  readonly ordinal: number;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly lang: string;
  readonly headerLine: string;
  readonly actors: readonly PassageActor[];
  /** `undefined` until the classifier has seen the passage: that is "not assessed", not "none". */
  readonly models: readonly ModelLabel[] | undefined;
};

/** `{document}.{version}.{ordinal}` */
export function passageId(document: string, version: number, ordinal: number): string {
  return `${document}.${version}.${ordinal}`;
}
