import type {
  ActorsAnswer,
  CollectionsAnswer,
  ModelsAnswer,
  OutcomesAnswer,
  RunsAnswer,
  StatusAnswer,
  RunAnswer,
  ImportProgress,
} from '../domain/answers/archive.ts';
import type { CompareAnswer, EvidenceAnswer, TimelineAnswer } from '../domain/answers/compare.ts';
import type {
  CitationAnswer,
  ClassifyAnswer,
  DocumentAnswer,
  PageAnswer,
  ReferencesAnswer,
  SimilarAnswer,
  citationStyles,
} from '../domain/answers/documents.ts';
import type { SearchAnswer, SearchRequest, FoundPassage } from '../domain/answers/search.ts';
import type { Filter } from '../domain/filter.ts';
import type { ModelId } from '../domain/models.ts';

export type CompareRequest = {
  readonly actors: readonly string[];
  readonly models?: readonly ModelId[];
  readonly question?: string;
};
export type CitationStyle = (typeof citationStyles)[number];
export type OriginalAnswer = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
};

/**
 * Everything a reader can ask, as one typed whole: the server, the command line, the pages and the benches all go through it.
 * Arguments and answers are plain data, so that it can stand behind a worker thread. `reader` names who asks; access/ makes the scope.
 * Unknown ids are `not-found`; a query that cannot be read is `bad-query` with a position; wrong input is `usage`.
 */
export type Reading = {
  search(reader: string, request: SearchRequest): Promise<SearchAnswer>;
  compare(reader: string, request: CompareRequest): Promise<CompareAnswer>;
  evidence(reader: string, actor: string, model: ModelId): Promise<EvidenceAnswer>;
  timeline(reader: string, request: CompareRequest): Promise<TimelineAnswer>;
  document(reader: string, id: string): Promise<DocumentAnswer>;
  page(reader: string, id: string, page: number): Promise<PageAnswer>;
  original(reader: string, id: string): Promise<OriginalAnswer>;
  similar(reader: string, id: string, limit: number): Promise<SimilarAnswer>;
  references(reader: string, id: string): Promise<ReferencesAnswer>;
  cite(reader: string, id: string, style: CitationStyle): Promise<CitationAnswer>;
  /** The result list as CSV (safe from formulas) or RIS, at most 1,000 documents. */
  exportList(reader: string, request: SearchRequest, format: 'csv' | 'ris'): Promise<string>;
  classify(reader: string, text: string): Promise<ClassifyAnswer>;
  models(reader: string, filter?: Filter): Promise<ModelsAnswer>;
  actors(reader: string): Promise<ActorsAnswer>;
  collections(reader: string): Promise<CollectionsAnswer>;
  status(reader: string): Promise<StatusAnswer>;
  run(reader: string, run: number): Promise<RunAnswer>;
  runs(reader: string, limit: number): Promise<RunsAnswer>;
  outcomes(
    reader: string,
    run: number,
    options: { readonly cursor?: string; readonly limit: number; readonly kinds?: readonly string[] },
  ): Promise<OutcomesAnswer>;
  decideModels(reader: string, passage: string, models: readonly ModelId[], reason: string | null): Promise<FoundPassage>;
  /** Loads what the first question would wait for. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
};

export type ImportRequest = {
  readonly paths: readonly string[];
  /** Default: the folder's or file's name. */
  readonly collection?: string;
  /** Level of papers on which no marking is found. */
  readonly marking?: string;
  /** Finds by words only; passages wait for meaning until another import or the server catches up. */
  readonly wordsOnly?: boolean;
  /** An outcome report (CSV); only what failed in it is tried again. */
  readonly onlyFailed?: string;
  readonly who: string;
  /** What the run’s record names as its source instead of the paths: the file names of an upload. */
  readonly source?: readonly string[];
};

/** Bringing papers in while the server runs: one import at a time, others wait their turn. Nothing here is read by readers. */
export type Importing = {
  /** Starts (or queues) an import of files of this machine and answers with its run number as soon as it has one. */
  start(request: ImportRequest): Promise<number>;
  /** Progress of a run from now on, the latest at once; returns the way to stop listening. */
  follow(run: number, listener: (progress: ImportProgress) => void): () => void;
  progress(run: number): ImportProgress | undefined;
  /** Stops after the batch in hand; the same import continues later. */
  stop(run: number): Promise<void>;
  /** Deletes the demo collection; the number of documents removed. */
  removeDemo(who: string): Promise<number>;
  isImporting(): boolean;
  close(): Promise<void>;
};
