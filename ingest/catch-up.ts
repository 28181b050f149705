import type { Embedder } from '../domain/ports/embedder.ts';
import type { Catalogue } from '../domain/ports/catalogue.ts';
import type { KeywordIndex, VectorIndex } from '../domain/ports/indexes.ts';
import type { Classifier } from '../domain/ports/classifier.ts';
import { embedWaiting } from './5-embed.ts';
import { classifyWaiting } from './6-classify.ts';
import { settleWords, type SettleLimits } from './7-index.ts';

export type CatchUpDependencies = {
  readonly catalogue: Catalogue;
  readonly settledWords: KeywordIndex;
  readonly vectors: VectorIndex;
  /** Undefined for a words-only import: passages then keep waiting for meaning. */
  readonly embedder: Embedder | undefined;
  readonly classifier: Classifier | undefined;
  readonly limits: SettleLimits;
};

export type CatchUpProgress = (stage: 'embedding' | 'classifying' | 'indexing', done: number, waiting: number) => void;

/**
 * Does whatever the record says is still to do: vectors, labels, moving settled words. It goes by the state of the record, not by what a run
 * remembers, so it continues after any stop and does nothing twice. Stops between two batches when the signal says so.
 */
export async function catchUp(dependencies: CatchUpDependencies, signal: AbortSignal, progress: CatchUpProgress): Promise<void> {
  const { catalogue, settledWords, vectors, embedder, classifier, limits } = dependencies;
  await forgetDeparted(catalogue, settledWords, vectors);
  if (embedder !== undefined) {
    await embedWaiting({ catalogue, vectors, embedder }, signal, (done, waiting) => progress('embedding', done, waiting));
    if (classifier !== undefined && !signal.aborted)
      await classifyWaiting({ catalogue, embedder, classifier }, signal, (done, waiting) => progress('classifying', done, waiting));
  }
  if (signal.aborted) return;
  progress('indexing', 0, 0);
  await settleWords({ catalogue, settledWords }, limits, signal);
  await settledWords.upkeep();
  await catalogue.freshWords.upkeep();
  await vectors.upkeep();
}

/** Old versions and removed collections leave the rebuildable indexes. */
async function forgetDeparted(catalogue: Catalogue, settledWords: KeywordIndex, vectors: VectorIndex): Promise<void> {
  for (let departed = await catalogue.departed(5_000); departed.length > 0; departed = await catalogue.departed(5_000)) {
    await settledWords.remove(departed);
    await vectors.remove(departed);
    await catalogue.forgetDeparted(departed);
  }
}
