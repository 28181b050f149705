/** A citation from one document to another. `key` is what both sides agree on (text/references); a waiting one has no target. */
export type ReferenceDraft = {
  readonly raw: string;
  readonly key: string;
  readonly kind: 'telegram' | 'symbol' | 'title' | 'record';
  /** The sentence in which it stands; empty for header references. */
  readonly sentence: string;
  readonly page: number | null;
};

export type ReferenceRecord = ReferenceDraft & {
  /** Id of the citing document. */
  readonly document: string;
  /** Id of the cited document, once it is held. */
  readonly target: string | null;
};
