import type { Marking } from '../marking.ts';
import type { ModelLabel } from '../models.ts';
import type { Outcome } from '../outcome.ts';
import type { PassageRecord } from '../passage.ts';
import type { ImportRun } from '../run.ts';
import type { Scope } from '../scope.ts';
import type { KeywordIndex, WordRow } from './indexes.ts';
import type { CatalogueReads } from './catalogue-reads.ts';
import type { DocumentDraft, StoredDocument, Known, PassageDecision } from './catalogue-shapes.ts';

/** Writing the record: one process at a time (writer lock), short transactions. */
export type CatalogueWrites = {
  /** With `marking: null` the marking does not matter: asked before a file is read, when only its path and bytes are known. */
  known(item: {
    readonly collection: string;
    readonly marking: Marking | null;
    readonly path: string;
    readonly sourceId: string | null;
    readonly sha256: string;
  }): Promise<Known>;
  /**
   * Stores documents with pages, passages, terms, statistics, references and fresh words in one transaction; returns after fsync.
   * A draft whose id exists becomes its next version: older passages leave search. Waiting references to the new keys are resolved.
   */
  store(drafts: readonly DocumentDraft[]): Promise<StoredDocument[]>;
  addPath(document: string, path: string, run: number): Promise<void>;
  setModels(entries: readonly { readonly passage: number; readonly models: readonly ModelLabel[] }[], headHash: string): Promise<void>;
  decideModels(scope: Scope, decision: PassageDecision): Promise<PassageRecord>;
  removeCollection(name: string): Promise<number>;
  startRun(
    run: Omit<ImportRun, 'run' | 'state' | 'endedAt' | 'found' | 'outcomes' | 'documents' | 'passages' | 'bytes' | 'message'>,
  ): Promise<number>;
  addOutcomes(run: number, outcomes: readonly Outcome[], bytes: number): Promise<void>;
  /** Runs that a dead process left running become interrupted. Called by the one writer when it starts. */
  interruptRuns(at: string): Promise<void>;
  endRun(run: number, state: 'finished' | 'interrupted' | 'failed', message: string | null): Promise<void>;
};

export type CatalogueRuns = {
  run(run: number): Promise<ImportRun | undefined>;
  runs(limit: number): Promise<ImportRun[]>;
  outcomes(
    run: number,
    options: { readonly after: number; readonly limit: number; readonly kinds?: readonly string[] },
  ): Promise<{ readonly position: number; readonly outcome: Outcome }[]>;
};

/** What index upkeep needs: passages that an index does not hold yet, and moving settled cells out of the fresh words. */
export type CatalogueUpkeep = {
  /** Current passages without a vector in the index, in order, from after a passage number; text as embedded. */
  waitingVectors(
    after: number,
    limit: number,
  ): Promise<{ readonly passage: number; readonly document: number; readonly cell: number; readonly text: string }[]>;
  countWaitingVectors(): Promise<number>;
  markVectors(passages: readonly number[]): Promise<void>;
  /** Passages without labels by this head, with the text the classifier reads. */
  waitingModels(
    headHash: string,
    after: number,
    limit: number,
  ): Promise<{ readonly passage: number; readonly text: string; readonly embedded: string; readonly lang: string }[]>;
  /** Cells that have settled passages. */
  settledCells(): Promise<number[]>;
  /** Passages held by the fresh word index, by cell. */
  freshCells(): Promise<{ readonly cell: number; readonly passages: number }[]>;
  freshRows(cell: number, after: number, limit: number): Promise<WordRow[]>;
  /** Takes passages out of the fresh words after another index holds them. */
  settle(passages: readonly number[]): Promise<void>;
  /** Passages that left search (old versions, removed collections) and still stand in the rebuildable indexes. */
  departed(limit: number): Promise<number[]>;
  forgetDeparted(passages: readonly number[]): Promise<void>;
  /** Makes every passage fresh and without vector again, for a rebuild. */
  unsettleAll(): Promise<void>;
};

/** The record. `freshWords` answers as KeywordIndex over passages not yet settled elsewhere, in the same database. */
export type Catalogue = CatalogueReads &
  CatalogueWrites &
  CatalogueRuns &
  CatalogueUpkeep & { readonly freshWords: KeywordIndex; close(): Promise<void> };
