import type { ImportProgress } from '../domain/answers/archive.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Clock } from '../domain/ports/clock.ts';
import type { Logger } from '../domain/ports/logger.ts';
import { collect } from './1-collect.ts';
import { createCommitter } from './commit.ts';
import { isFreshFull, settleWords } from './7-index.ts';
import { catchUp, type CatchUpDependencies } from './catch-up.ts';
import { itemName, type FoundItem } from './item.ts';
import { createProgress } from './progress.ts';
import { readItem } from './read-item.ts';
import { type ReadItemDependencies, type RunContext } from './read-result.ts';

export type RunImportDependencies = ReadItemDependencies & CatchUpDependencies & { readonly clock: Clock; readonly logger: Logger };

export type RunImportRequest = {
  readonly paths: readonly string[];
  readonly who: string;
  readonly source?: readonly string[];
  readonly context: Omit<RunContext, 'run'>;
  /** Only these items, when something failed before and is tried again. */
  readonly only?: ReadonlySet<string>;
  /** Items read side by side: a little more than there are parser children, so that none waits. */
  readonly sideBySide: number;
};

/** Records read side by side: they wait for the disk only, and the more of them wait, the more share one fsync. */
const recordsSideBySide = 40;
/** … as long as all of them together have no more characters than this. */
const recordCharacters = 4_000_000;

export type RunResult = {
  readonly run: number;
  readonly interrupted: boolean;
  readonly documents: number;
  readonly passages: number;
};

/**
 * One import run from the first item to the tidied index. Every item found gets exactly one outcome; what is stored when the run stops stays
 * stored, and the same run again continues behind it. Throws `disk-full` when nothing more can be kept: the run then ends as failed.
 */
export async function runImport(
  dependencies: RunImportDependencies,
  request: RunImportRequest,
  signal: AbortSignal,
  listeners: { started(run: number): void; progress(progress: ImportProgress): void },
): Promise<RunResult> {
  const { catalogue, clock } = dependencies;
  const collection = request.context.collection ?? '';
  const run = await catalogue.startRun({
    collection,
    source: [...(request.source ?? request.paths)],
    who: request.who,
    startedAt: clock.now().toISOString(),
  });
  listeners.started(run);
  const progress = createProgress(run, clock, listeners.progress);
  const committer = createCommitter(dependencies, run);
  try {
    progress.stage('counting');
    progress.expect(await countItems(request, signal));
    progress.stage('reading');
    await readAll(dependencies, request, { ...request.context, run }, signal, committer, progress);
    await committer.flush();
    await catchUp(dependencies, signal, (stage, done, waiting) => progress.later(stage, done, waiting));
    await catalogue.endRun(run, signal.aborted ? 'interrupted' : 'finished', null);
    progress.stage(signal.aborted ? 'interrupted' : 'done');
    return { run, interrupted: signal.aborted, ...committer.totals() };
  } catch (error) {
    await catalogue.endRun(run, 'failed', error instanceof Error ? error.message : String(error));
    progress.stage('failed');
    throw error;
  }
}

async function readAll(
  dependencies: RunImportDependencies,
  request: RunImportRequest,
  context: RunContext,
  signal: AbortSignal,
  committer: ReturnType<typeof createCommitter>,
  progress: ReturnType<typeof createProgress>,
): Promise<void> {
  const working = new Set<Promise<void>>();
  let failure: unknown;
  let characters = 0;
  for await (const item of chosen(request, signal)) {
    const size = item.kind === 'record' ? item.line.length : 0;
    characters += size;
    const work: Promise<void> = handle(dependencies, item, context, committer, progress)
      .catch((error: unknown) => {
        failure ??= error;
      })
      .finally(() => {
        working.delete(work);
        characters -= size;
      });
    working.add(work);
    const most =
      item.kind === 'record' && characters < recordCharacters ? Math.max(recordsSideBySide, request.sideBySide) : request.sideBySide;
    while (working.size >= most) await Promise.race(working);
    if (failure !== undefined) break;
    if (committer.isLarge()) await settleWhenFull(dependencies, signal, committer);
  }
  await Promise.all(working);
  if (failure !== undefined) throw failure;
}

async function handle(
  dependencies: RunImportDependencies,
  item: FoundItem,
  context: RunContext,
  committer: ReturnType<typeof createCommitter>,
  progress: ReturnType<typeof createProgress>,
): Promise<void> {
  const read = item.kind === 'passed' ? { outcomes: [item.outcome], prepared: [], bytes: 0 } : await readItem(dependencies, item, context);
  const outcomes = await committer.add(read);
  progress.add(
    outcomes.map((outcome: Outcome) => outcome.outcome),
    read.bytes,
  );
}

async function settleWhenFull(
  dependencies: RunImportDependencies,
  signal: AbortSignal,
  committer: ReturnType<typeof createCommitter>,
): Promise<void> {
  await committer.flush();
  if (await isFreshFull(dependencies.catalogue, dependencies.limits)) await settleWords(dependencies, dependencies.limits, signal);
}

async function* chosen(request: RunImportRequest, signal: AbortSignal): AsyncGenerator<FoundItem> {
  for await (const item of collect(request.paths)) {
    if (signal.aborted) return;
    if (request.only === undefined || request.only.has(itemName(item))) yield item;
  }
}

async function countItems(request: RunImportRequest, signal: AbortSignal): Promise<number> {
  let found = 0;
  for await (const item of chosen(request, signal)) found += item.kind === undefined ? 0 : 1;
  return found;
}
