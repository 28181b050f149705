import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportProgress } from '../../domain/answers/archive.ts';
import { createFollowers } from '../../app/importing/followers.ts';
import type { Importing, ImportRequest } from '../../app/use-cases.ts';
import { fakeRun, type FakeReading } from './fake-reading.ts';

export type FakeImporting = Importing & {
  readonly started: { readonly request: ImportRequest; readonly files: ReadonlyMap<string, string> }[];
  tell(progress: Partial<ImportProgress> & Pick<ImportProgress, 'run' | 'stage'>): void;
  /** The next start fails with this. */
  failNext(error: Error): void;
};

/** The importing port without a process: a start reads what lies in its paths and opens a run; the test says how it goes on. */
export function createFakeImporting(reading: FakeReading): FakeImporting {
  const started: FakeImporting['started'] = [];
  const followers = createFollowers();
  const state: { error?: Error | undefined } = {};
  return {
    started,
    async start(request) {
      const { error } = state;
      state.error = undefined;
      if (error !== undefined) throw error;
      const files = await filesIn(request.paths[0] ?? '');
      started.push({ request, files });
      const run = 100 + started.length;
      reading.runsHeld.set(run, fakeRun(run, 'running'));
      return run;
    },
    tell: (progress) =>
      followers.tell({
        found: 2,
        done: 1,
        failed: 0,
        bytes: 10,
        rate: 1,
        secondsLeft: null,
        waiting: 0,
        message: null,
        ...progress,
      }),
    failNext: (error) => (state.error = error),
    follow: followers.follow,
    progress: followers.latest,
    stop: async () => undefined,
    removeDemo: async () => 84,
    isImporting: () => false,
    close: async () => undefined,
  };
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => [entry.name, await readFile(join(entry.parentPath, entry.name), 'utf8')] as const);
  return new Map(await Promise.all(files));
}
