import type { DocumentRecord, Page } from '../document.ts';
import type { Filter, HeaderField } from '../filter.ts';
import type { ModelId } from '../models.ts';
import type { PassageCounts, PassageRecord } from '../passage.ts';
import type { ReferenceRecord } from '../reference.ts';
import type { Cell, Scope } from '../scope.ts';
import type { Selection } from './indexes.ts';
import type { TermStatistics, Facet, Facets, CollectionSummary, EvidenceRow, ActorHolding } from './catalogue-shapes.ts';

/** Reading the record. Nothing outside the scope is ever returned, counted or hinted at. Withdrawn documents are not there. */
export type CatalogueReads = {
  cells(scope: Scope): Promise<Cell[]>;
  /** By `id`, or by a record's own `sourceId` (newest wins when two collections use one). */
  document(scope: Scope, idOrSourceId: string): Promise<DocumentRecord | undefined>;
  documents(scope: Scope, ids: readonly string[]): Promise<DocumentRecord[]>;
  documentsByNumber(scope: Scope, numbers: readonly number[]): Promise<DocumentRecord[]>;
  pages(scope: Scope, document: string): Promise<Page[]>;
  page(scope: Scope, document: string, number: number): Promise<Page | undefined>;
  passages(scope: Scope, ids: readonly string[]): Promise<PassageRecord[]>;
  passagesByNumber(scope: Scope, numbers: readonly number[]): Promise<PassageRecord[]>;
  passagesOf(scope: Scope, document: string): Promise<PassageRecord[]>;
  /** Documents (or, for models, languages and countries, passages) that a filter lets through; `undefined` when it lets all through. */
  /** `within` narrows to these documents as well: what required words let through. */
  select(scope: Scope, filter: Filter, within?: Uint32Array): Promise<Selection | undefined>;
  /** Documents whose header field holds all these analysed words (`whole`: and no others); document level, sorted. */
  selectByField(scope: Scope, field: HeaderField, words: readonly string[], whole: boolean): Promise<Uint32Array>;
  /** Documents citable under a key (text/references). */
  selectByKey(scope: Scope, key: string): Promise<Uint32Array>;
  termStatistics(scope: Scope, terms: { readonly exact: readonly string[]; readonly terms: readonly string[] }): Promise<TermStatistics>;
  /** Stored counts of candidate passages, cut to the terms asked for, with document number and id for ties. */
  counts(
    scope: Scope,
    passages: readonly number[],
    terms: { readonly exact: readonly string[]; readonly terms: readonly string[] },
  ): Promise<
    {
      readonly passage: number;
      readonly document: number;
      readonly id: string;
      readonly counts: PassageCounts;
    }[]
  >;
  /**
   * As `counts`, of whole documents: body counts and lengths summed over their passages, title and header counted once. Documents out of scope are left out.
   */
  documentCounts(
    scope: Scope,
    documents: readonly number[],
    terms: { readonly exact: readonly string[]; readonly terms: readonly string[] },
  ): Promise<{ readonly document: number; readonly id: string; readonly counts: PassageCounts }[]>;
  /** Words of the readable cells that begin so, or are spelled nearly so (edit distance), commonest first. */
  expandTerm(
    scope: Scope,
    pattern:
      | { readonly kind: 'prefix'; readonly text: string }
      | { readonly kind: 'fuzzy'; readonly text: string; readonly distance: 1 | 2 },
    limit: number,
  ): Promise<string[]>;
  facets(scope: Scope, selection: Selection | undefined): Promise<Facets>;
  referencesFrom(scope: Scope, document: string): Promise<ReferenceRecord[]>;
  referencesTo(scope: Scope, document: string): Promise<ReferenceRecord[]>;
  collections(scope: Scope): Promise<CollectionSummary[]>;
  holdings(
    scope: Scope,
    options: { readonly actors: readonly string[]; readonly exceptCollections: readonly string[] },
  ): Promise<ActorHolding[]>;
  evidence(
    scope: Scope,
    options: {
      readonly actors: readonly string[];
      readonly models: readonly ModelId[];
      readonly exceptCollections: readonly string[];
      readonly minimumProbability: number;
    },
  ): Promise<EvidenceRow[]>;
  totals(scope: Scope): Promise<{
    documents: number;
    passages: number;
    waitingMeaning: number;
    waitingModels: number;
    withoutText: number;
  }>;
  /** Documents that came attached to this one. */
  attachments(scope: Scope, document: string): Promise<DocumentRecord[]>;
  /** Passages and documents labelled with each model. */
  modelHoldings(
    scope: Scope,
    models: readonly ModelId[],
  ): Promise<ReadonlyMap<ModelId, { readonly documents: number; readonly passages: number }>>;
  /** Every actor that some readable passage tells of, with counts. */
  actors(scope: Scope): Promise<Facet[]>;
};
