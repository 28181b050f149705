import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAppError } from '../../domain/errors.ts';
import { openIngest } from '../../app/wire-ingest.ts';
import { openReading } from '../../app/wire.ts';
import { readSettings } from '../../app/settings/read-settings.ts';
import type { Reading } from '../../app/use-cases.ts';
import { searchWeights, type RankingSettings } from '../../index-config/search-weights.ts';
import type { RetrievalSet } from './read-set.ts';

export type BenchArchive = {
  readonly reading: Reading;
  readonly idOf: ReadonlyMap<string, string>;
  close(): Promise<void>;
};

type Options = {
  readonly keep: string | undefined;
  readonly wordsOnly: boolean;
  readonly weights: string | undefined;
  readonly without: readonly string[];
};

/** The set as an archive: imported as records through the real pipeline into a folder of its own, or kept in `--keep DIR` for the next run. */
export async function openArchive(set: RetrievalSet, options: Options, say: (text: string) => void): Promise<BenchArchive> {
  const data = options.keep === undefined ? await mkdtemp(join(tmpdir(), 'reftel-bench-')) : resolve(options.keep);
  const settings = readSettings({ environment: {}, file: {} });
  const isKept =
    options.keep !== undefined &&
    (await access(join(data, 'catalogue.sqlite')).then(
      () => true,
      () => false,
    ));
  if (!isKept || !options.wordsOnly) await importSet(set, data, settings, options.wordsOnly, say);
  const reading = await openReading({ data, settings, ranking: weightsOf(options) });
  const idOf = new Map<string, string>();
  for (const id of new Set(set.queries.flatMap((query) => query.exclude))) {
    const found = await reading.document('bench', id).catch((error: unknown) => {
      // A set may leave out a document that it does not hold.
      if (isAppError(error) && error.code === 'not-found') return undefined;
      throw error;
    });
    if (found !== undefined) idOf.set(id, found.document.id);
  }
  return {
    reading,
    idOf,
    async close() {
      await reading.close();
      if (options.keep === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}

async function importSet(
  set: RetrievalSet,
  data: string,
  settings: ReturnType<typeof readSettings>,
  wordsOnly: boolean,
  say: (text: string) => void,
): Promise<void> {
  const records = join(await mkdtemp(join(tmpdir(), 'reftel-set-')), 'set.jsonl');
  const lines = set.documents.map(({ id, title, text, date, collection }) =>
    JSON.stringify({
      id,
      title,
      text,
      collection: collection ?? 'bench',
      ...(date === undefined ? {} : { date }),
    }),
  );
  await writeFile(records, `${lines.join('\n')}\n`);
  const ingest = await openIngest({ data, settings });
  let last = 0;
  await ingest.importPaths({ paths: [records], who: 'bench', wordsOnly }, new AbortController().signal, {
    started: () => undefined,
    progress: (progress) => {
      if (performance.now() - last < 10_000) return;
      last = performance.now();
      say(`${progress.stage}: ${progress.done} done, ${progress.waiting} waiting`);
    },
  });
  await ingest.close();
}

/** `--weights '{"meaningShare":0.5}'` changes weights, `--without draftDate` leaves a signal out, for this run only. */
function weightsOf({ weights, without }: Options): RankingSettings {
  const changed = weights === undefined ? searchWeights : deepMerge(searchWeights, JSON.parse(weights) as object);
  const off: Record<string, object> = {
    draftDate: { draftDate: { weight: 0 } },
    draftReferences: { draftReferences: 0 },
    exactBonus: { exactBonus: 0 },
    allWordsBonus: { allWordsBonus: 0 },
    document: { passageShare: 1 },
    passage: { passageShare: 0 },
  };
  return without.reduce((settings, signal) => deepMerge(settings, off[signal] ?? {}), changed as object) as RankingSettings;
}

function deepMerge(base: object, change: object): object {
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(change)])].map((key) => {
      const [a, b] = [(base as Record<string, unknown>)[key], (change as Record<string, unknown>)[key]];
      return [key, typeof a === 'object' && a !== null && typeof b === 'object' && b !== null ? deepMerge(a, b) : (b ?? a)];
    }),
  );
}
