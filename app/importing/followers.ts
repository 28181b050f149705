import type { ImportProgress } from '../../domain/answers/archive.ts';

export type Followers = {
  tell(progress: ImportProgress): void;
  follow(run: number, listener: (progress: ImportProgress) => void): () => void;
  latest(run: number): ImportProgress | undefined;
};

/** Listeners by run, and the last thing each was told. */
export function createFollowers(): Followers {
  const listeners = new Map<number, Set<(progress: ImportProgress) => void>>();
  const last = new Map<number, ImportProgress>();
  return {
    tell(progress) {
      last.set(progress.run, progress);
      for (const listener of listeners.get(progress.run) ?? []) listener(progress);
    },
    follow(run, listener) {
      const ofRun = listeners.get(run) ?? new Set();
      listeners.set(run, ofRun.add(listener));
      const known = last.get(run);
      if (known !== undefined) listener(known);
      return () => void ofRun.delete(listener);
    },
    latest: (run) => last.get(run),
  };
}
