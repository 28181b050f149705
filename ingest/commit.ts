import type { Outcome } from '../domain/outcome.ts';
import { markingKey } from '../domain/marking.ts';
import type { Catalogue } from '../domain/ports/catalogue.ts';
import type { DocumentDraft, Known } from '../domain/ports/catalogue-shapes.ts';
import type { PreparedDocument } from './prepare-document.ts';
import { outcome, type ReadResult } from './read-result.ts';

/** A transaction stays short: other connections wait for no more than this many passages or documents. */
const batchPassages = 60;
const batchDocuments = 40;
/** A transaction that is not full waits this long for more: each ends with an fsync, which stops the whole process. */
const gatherMilliseconds = 10;
/** After so many stored passages the caller looks whether the fresh word index is full. */
const largePassages = 2_000;

export type Committer = {
  /** Takes what was read; answers, once it is on disk, with the outcomes. */
  add(read: ReadResult): Promise<Outcome[]>;
  flush(): Promise<void>;
  isLarge(): boolean;
  totals(): { readonly documents: number; readonly passages: number };
};

type MorePath = { readonly document: string; readonly path: string };

type Waiting = {
  readonly read: ReadResult;
  readonly done: (outcomes: Outcome[]) => void;
  readonly failed: (error: unknown) => void;
};

/**
 * Puts what was read into the record, several items a transaction, one transaction at a time: so equal files that are read side by side are
 * seen as equal. An item's outcome is told only after its documents are on disk.
 */
export function createCommitter({ catalogue }: { readonly catalogue: Catalogue }, run: number): Committer {
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;
  let sinceLarge = 0;
  let startNow = (): void => undefined;
  const totals = { documents: 0, passages: 0 };

  const storeBatch = async (batch: readonly Waiting[]): Promise<void> => {
    const drafts: DocumentDraft[] = [];
    const morePaths: MorePath[] = [];
    const outcomes: Outcome[][] = [];
    for (const { read } of batch) {
      const ofItem = [...read.outcomes];
      for (const prepared of read.prepared) ofItem.push(await decide(catalogue, prepared, drafts, morePaths));
      outcomes.push(ofItem);
    }
    const stored = drafts.length === 0 ? [] : await catalogue.store(drafts);
    for (const { document, path } of morePaths) await catalogue.addPath(document, path, run);
    await catalogue.addOutcomes(
      run,
      outcomes.flat(),
      batch.reduce((sum, { read }) => sum + read.bytes, 0),
    );
    totals.documents += stored.length;
    const passages = stored.reduce((sum, document) => sum + document.passages.length, 0);
    totals.passages += passages;
    sinceLarge += passages;
    batch.forEach(({ done }, i) => done(outcomes[i] ?? []));
  };

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      if (!isFull(waiting)) await gathered((start) => (startNow = start));
      const batch = takeBatch(waiting);
      waiting = waiting.slice(batch.length);
      try {
        await storeBatch(batch);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
      // Other connections get their turn between two transactions.
      await new Promise((resolve) => setImmediate(resolve));
    }
    working = undefined;
  };

  return {
    add: (read) =>
      new Promise((done, failed) => {
        waiting.push({ read, done, failed });
        if (isFull(waiting)) startNow();
        working ??= Promise.resolve().then(work);
      }),
    async flush() {
      while (working !== undefined) await working;
    },
    isLarge() {
      if (sinceLarge < largePassages) return false;
      sinceLarge = 0;
      return true;
    },
    totals: () => ({ ...totals }),
  };
}

/** Same bytes under the same marking and collection are one document with several paths; anything else goes into the record. */
async function decide(catalogue: Catalogue, prepared: PreparedDocument, drafts: DocumentDraft[], morePaths: MorePath[]): Promise<Outcome> {
  const { draft } = prepared;
  const twin = drafts.find((other) => isSameFile(other, draft));
  const known: Known =
    twin === undefined
      ? await catalogue.known({
          collection: draft.collection,
          marking: draft.marking,
          path: draft.path,
          sourceId: draft.sourceId,
          sha256: draft.sha256,
        })
      : { state: 'duplicate', document: twin.id, version: 1 };
  if (known.state === 'same') return { ...outcome(draft.path, 'unchanged', 'same-path-same-bytes'), document: known.document };
  if (known.state === 'duplicate') {
    morePaths.push({ document: known.document, path: draft.path });
    return { ...outcome(draft.path, 'duplicate', 'same-bytes'), document: known.document };
  }
  drafts.push(draft);
  const isUpdate = known.state === 'changed' && known.document === draft.id && prepared.outcome.outcome === 'imported';
  return isUpdate ? { ...outcome(draft.path, 'updated', 'new-version'), document: draft.id } : { ...prepared.outcome, document: draft.id };
}

/** Records are told apart by their own ids and never merged. */
function isSameFile(a: DocumentDraft, b: DocumentDraft): boolean {
  return (
    a.sourceId === null &&
    b.sourceId === null &&
    a.id !== b.id &&
    a.sha256 === b.sha256 &&
    a.collection === b.collection &&
    markingKey(a.marking) === markingKey(b.marking)
  );
}

/** Resolves when told to start, or after a short while. */
function gathered(onStart: (start: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, gatherMilliseconds);
    onStart(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function isFull(waiting: readonly Waiting[]): boolean {
  return waiting.length >= batchDocuments || passagesOf(waiting) >= batchPassages;
}

function passagesOf(waiting: readonly Waiting[]): number {
  return waiting.reduce((sum, { read }) => sum + read.prepared.reduce((ofItem, { draft }) => ofItem + draft.passages.length, 0), 0);
}

function takeBatch(waiting: readonly Waiting[]): Waiting[] {
  const batch: Waiting[] = [];
  let passages = 0;
  for (const entry of waiting) {
    if (batch.length > 0 && (batch.length >= batchDocuments || passages >= batchPassages)) break;
    batch.push(entry);
    passages += passagesOf([entry]);
  }
  return batch;
}
