import type { WordColumns } from '../passage.ts';

/**
 * Numbers of the documents or passages a search may return: sorted, without doubles. A filter is data, applied before ranking.
 * `undefined` where a selection is optional means everything in the cells; an empty one means nothing.
 */
export type Selection = { readonly level: 'documents' | 'passages'; readonly numbers: Uint32Array };

export type Hit = { readonly passage: number; readonly document: number; readonly score: number };

export type WordRow = {
  readonly passage: number;
  readonly document: number;
  readonly cell: number;
  readonly words: WordColumns;
};

/** A word to rank by. `weight` is the worth of holding it (idf × boost), worked out by the caller over readable cells only. */
export type WeightedTerm = {
  readonly column: 'exact' | 'terms';
  readonly term: string;
  readonly weight: number;
};

/**
 * One thing a passage may hold; all tokens are already analysed. `any` is met by one of the terms (prefixes and near spellings are
 * expanded beforehand by `Catalogue.expandTerm`). `phrase` looks in `exact`; slop counts extra positions.
 */
export type WordLeaf =
  | { readonly kind: 'any'; readonly column: 'exact' | 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'phrase'; readonly tokens: readonly string[]; readonly slop: number };

export type WordSearch = {
  readonly cells: readonly number[];
  readonly terms: readonly WeightedTerm[];
  readonly selection?: Selection | undefined;
  readonly limit: number;
};

export type WordMatch = {
  readonly cells: readonly number[];
  readonly leaf: WordLeaf;
  readonly selection?: Selection | undefined;
  readonly limit: number;
};

/**
 * Finds candidate passages by words; the score that ranks them for a reader is Reftel's own (search/).
 * Promises (contract suite): upsert twice equals once; what `upsert` returned from is found by the next search; selections apply
 * before ranking; equal scores come in passage order; any string is safe in any place; an empty index answers with an empty list.
 */
export type KeywordIndex = {
  upsert(rows: readonly WordRow[]): Promise<void>;
  remove(passages: readonly number[]): Promise<void>;
  /** Passages holding any of the terms, best first by the engine's own measure (good enough to hold the true best in `limit`). */
  search(request: WordSearch): Promise<Hit[]>;
  /** Passages matching one leaf, in passage order, at most `limit`; score is 1. */
  matches(request: WordMatch): Promise<Hit[]>;
  /** Passages held, all cells. */
  size(): Promise<number>;
  /** Brings inner structures up to date; called at the end of a run. Cheap when there is nothing to do. */
  upkeep(): Promise<void>;
  /** Empties the index, for a rebuild from the record. */
  clear(): Promise<void>;
  close(): Promise<void>;
};

export type VectorRow = {
  readonly passage: number;
  readonly document: number;
  readonly cell: number;
  readonly vector: Float32Array;
};

export type VectorSearch = {
  readonly cells: readonly number[];
  readonly vector: Float32Array;
  readonly selection?: Selection | undefined;
  readonly limit: number;
};

/** Nearest passages by cosine (score), exact within a selection. A vector of the wrong length is `wrong-dimension`. Otherwise as KeywordIndex. */
export type VectorIndex = {
  upsert(rows: readonly VectorRow[]): Promise<void>;
  remove(passages: readonly number[]): Promise<void>;
  search(request: VectorSearch): Promise<Hit[]>;
  /** Vectors of these passages, where held. */
  vectors(passages: readonly number[]): Promise<ReadonlyMap<number, Float32Array>>;
  size(): Promise<number>;
  /** Brings inner structures up to date; called at the end of a run. Cheap when there is nothing to do. */
  upkeep(): Promise<void>;
  /** Empties the index, for a rebuild from the record. */
  clear(): Promise<void>;
  close(): Promise<void>;
};
