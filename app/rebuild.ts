import type { ImportProgress } from '../domain/answers/archive.ts';
import type { Clock } from '../domain/ports/clock.ts';
import { catchUp, type CatchUpDependencies } from '../ingest/catch-up.ts';

/**
 * Makes the word and meaning indexes again from the record. Every passage becomes fresh and without vector in the record first, so that a stop in between
 * leaves a state from which the next catch-up goes on; vectors come out of vectors.sqlite. Answers with the passages indexed.
 */
export async function rebuildIndexes(
  dependencies: CatchUpDependencies & { readonly clock: Clock },
  onProgress: (progress: ImportProgress) => void,
): Promise<number> {
  const { catalogue, settledWords, vectors, clock } = dependencies;
  await catalogue.unsettleAll();
  await settledWords.clear();
  await vectors.clear();
  const began = clock.now().getTime();
  await catchUp(dependencies, new AbortController().signal, (stage, done, waiting) => {
    const seconds = (clock.now().getTime() - began) / 1_000;
    const rate = seconds > 0 ? done / seconds : 0;
    onProgress({
      run: 0,
      stage,
      found: done + waiting,
      done,
      failed: 0,
      bytes: 0,
      rate,
      secondsLeft: rate > 0 ? waiting / rate : null,
      waiting,
      message: null,
    });
  });
  return vectors.size();
}
