import type { CableHeader, DocumentKind, Page } from '../document.ts';
import type { DocumentDate } from '../dates.ts';
import type { HeaderField } from '../filter.ts';
import type { Marking } from '../marking.ts';
import type { ModelId } from '../models.ts';
import type { PassageDraft } from '../passage.ts';
import type { ReferenceDraft } from '../reference.ts';

/** A document with everything that goes into the record with it, in one transaction. */
export type DocumentDraft = {
  readonly id: string;
  readonly sourceId: string | null;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly date: DocumentDate | null;
  readonly languages: readonly string[];
  readonly marking: Marking;
  readonly collection: string;
  readonly header: CableHeader;
  readonly authors: readonly string[];
  readonly path: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly url: string | null;
  readonly parent: string | null;
  readonly run: number;
  readonly pages: readonly Page[];
  readonly passages: readonly PassageDraft[];
  readonly references: readonly ReferenceDraft[];
  /** Keys under which other papers may cite this one. */
  readonly keys: readonly string[];
  /** Analysed words of header fields, for `from:` and the like and for exact titles; space separated tokens. */
  readonly fieldWords: Readonly<Record<HeaderField, string>>;
};

export type StoredDocument = {
  readonly number: number;
  readonly id: string;
  readonly version: number;
  readonly passages: readonly number[];
};

/** What the record already holds of an item, asked before any work on it. */
export type Known =
  | { readonly state: 'new' }
  | { readonly state: 'same'; readonly document: string; readonly version: number }
  | { readonly state: 'changed'; readonly document: string; readonly version: number }
  | { readonly state: 'duplicate'; readonly document: string; readonly version: number };

/** Statistics of query terms, summed over the cells a reader may read: never over others. */
export type TermStatistics = {
  readonly documents: number;
  readonly passages: number;
  /** Mean length in tokens of [title, header, body]. */
  readonly meanLengths: readonly [number, number, number];
  /** Passages holding the term, by column and term (absent: 0). */
  readonly frequencies: {
    readonly exact: ReadonlyMap<string, number>;
    readonly terms: ReadonlyMap<string, number>;
  };
};

export type Facet = { readonly value: string; readonly count: number };
export type Facets = Readonly<
  Record<'countries' | 'authors' | 'models' | 'kinds' | 'collections' | 'languages' | 'years', readonly Facet[]>
>;

export type CollectionSummary = {
  readonly name: string;
  readonly documents: number;
  readonly passages: number;
  readonly marking: Marking | null;
};

/** Evidence for one actor and model: passages about that actor's own practice that carry the model's label. */
export type EvidenceRow = {
  readonly passage: string;
  readonly actor: string;
  readonly model: ModelId;
  readonly probability: number;
  readonly decidedBy: 'machine' | 'person';
  readonly strength: number;
  readonly document: string;
  readonly date: DocumentDate | null;
};

/** Documents and passages that tell of an actor's own practice, labelled or not, and how many still wait for the classifier. */
export type ActorHolding = {
  readonly actor: string;
  readonly documents: number;
  readonly passages: number;
  readonly unassessed: number;
};

export type PassageDecision = {
  readonly passage: string;
  readonly models: readonly ModelId[];
  readonly by: string;
  readonly reason: string | null;
  readonly at: string;
};
