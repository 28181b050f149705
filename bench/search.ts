import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ownerScope } from '../access/owner-scope.ts';
import { createReadingClient } from '../app/reading-client.ts';
import { readSettings, type Settings } from '../app/settings/read-settings.ts';
import { searchRequestSchema, type SearchMode } from '../domain/answers/search.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import { searchWeights } from '../index-config/search-weights.ts';
import { createActorVocabulary } from '../search/actor-vocabulary.ts';
import { createSearch, type SearchDocuments } from '../search/search-documents.ts';
import { openOnnxEmbedder } from '../stores/embedder/onnx-embedder.ts';
import { knownActors } from '../text/actors/known-actors.ts';
import type { BenchOptions } from './main.ts';
import { seededChance } from './search/chance.ts';
import { fillArchive, openStores, type Stores } from './search/fill-archive.ts';
import { drawQuestions, type Questions } from './search/questions.ts';
import { createRecorder, replay, type Recorder } from './search/recorder.ts';
import { hundredths, spread, timed, type Spread } from './search/timing.ts';

const standardPassages = 100_000;
const scope = ownerScope('bench');

type Measured = Spread & { readonly bareP50: number; readonly bareP95: number; readonly ratioP95: number };
type Bench = {
  readonly search: SearchDocuments;
  readonly recorder: Recorder;
  readonly stores: Stores;
  readonly embedder: Embedder;
};

/**
 * How long a question takes over an archive of `--passages N`, beside the bare engine calls of the same question, in turn, in the same run.
 * `--keep DIR` keeps the archive for the next run. The ratios mean something; milliseconds are this machine's.
 */
export async function benchSearch(options: BenchOptions, say: (text: string) => void): Promise<object> {
  const wanted = Number(options.passages ?? standardPassages);
  const settings = readSettings({ environment: {}, file: {} });
  const data = options.keep === undefined ? await mkdtemp(join(tmpdir(), 'reftel-bench-')) : resolve(options.keep);
  const embedder = await openOnnxEmbedder(settings.model, { threads: 1, threadsEach: 2 });
  await fillArchive(data, wanted, settings, embedder, say);
  const stores = await openStores(data, settings);
  try {
    const { passages } = await stores.catalogue.totals(scope);
    const sample = Array.from({ length: 3_000 }, (_, i) => 1 + Math.floor((i * passages) / 3_000));
    const records = await stores.catalogue.passagesByNumber(
      scope,
      sample.flatMap((number) => [number, number + 1, number + 2]),
    );
    const questions = drawQuestions(records, seededChance(3));
    const figures = await measure({ ...assemble(stores, embedder), stores, embedder }, questions, say);
    const eventLoopGapP99 = await servedGap(data, settings, [...questions.short, ...questions.phrases].slice(0, 80));
    return {
      passages,
      machine: { cores: availableParallelism(), cpu: cpus()[0]?.model ?? '' },
      ...figures,
      eventLoopGapP99,
    };
  } finally {
    await stores.close();
    await embedder.close();
    if (options.keep === undefined) await rm(data, { recursive: true, force: true });
  }
}

function assemble({ catalogue, settledWords, vectors }: Stores, embedder: Embedder): { search: SearchDocuments; recorder: Recorder } {
  const recorder = createRecorder([catalogue.freshWords, settledWords]);
  const search = createSearch({
    catalogue,
    words: recorder.indexes,
    vectors,
    embedder,
    ranking: searchWeights,
    actors: createActorVocabulary(knownActors()),
    homeActor: 'XR',
  });
  return { search, recorder };
}

async function measure(bench: Bench, { short, phrases, drafts }: Questions, say: (text: string) => void): Promise<object> {
  say('Asking …');
  const { words, meaning, both, embedQuery } = await beside(bench, [...short, ...phrases]);
  say('Asking with drafts …');
  const ofDrafts = await beside(bench, drafts);
  return {
    questions: { short: short.length, phrases: phrases.length, drafts: drafts.length },
    words,
    meaning,
    both,
    draft: ofDrafts.both,
    draftWords: ofDrafts.words,
    embedQuery,
    embedDraft: ofDrafts.embedQuery,
  };
}

/**
 * Every question in all modes and the bare calls of each side, in an order that turns from question to question; each is asked once before, so that all find
 * the same warm caches. Beside `both` stands the slower bare side of the same question.
 */
async function beside(
  bench: Bench,
  questions: readonly string[],
): Promise<Readonly<Record<SearchMode, Measured>> & { readonly embedQuery: Spread }> {
  const times = {
    words: [] as number[],
    meaning: [] as number[],
    both: [] as number[],
    bareWords: [] as number[],
    bareMeaning: [] as number[],
    embed: [] as number[],
  };
  for (const [turn, q] of questions.entries()) {
    const ask = (mode: SearchMode) => (): Promise<unknown> => bench.search(scope, searchRequestSchema.parse({ q, mode }));
    await ask('both')();
    const calls = { words: ask('words'), meaning: ask('meaning'), both: ask('both'), ...(await bareCalls(bench, q)) };
    const names = Object.keys(calls) as (keyof typeof calls)[];
    for (const i of names.keys()) {
      const name = names[(i + turn) % names.length] ?? 'words';
      times[name].push(await timed(calls[name]));
      bench.recorder.take();
    }
  }
  const slower = times.bareWords.map((words, i) => Math.max(words, times.bareMeaning[i] ?? 0));
  return {
    words: measured(times.words, times.bareWords),
    meaning: measured(times.meaning, times.bareMeaning),
    both: measured(times.both, slower),
    embedQuery: spread(times.embed),
  };
}

function measured(ours: readonly number[], bare: readonly number[]): Measured {
  const [of, beside_] = [spread(ours), spread(bare)];
  return { ...of, bareP50: beside_.p50, bareP95: beside_.p95, ratioP95: hundredths(of.p95 / beside_.p95) };
}

type Call = () => Promise<unknown>;

/** The engine calls of the question that was just asked, with nothing around them. */
async function bareCalls(
  { recorder, stores, embedder }: Bench,
  question: string,
): Promise<{ bareWords: Call; bareMeaning: Call; embed: Call }> {
  const recorded = recorder.take();
  const selection = recorded.find(({ search }) => search !== undefined)?.search?.selection;
  const cells = (await stores.catalogue.cells(scope)).map((cell) => cell.number);
  const embed = (): Promise<Float32Array[]> => embedder.embed([question], 'query');
  return {
    embed,
    bareWords: () => replay(recorded, searchWeights.candidates.settled),
    bareMeaning: async () => {
      const [vector] = await embed();
      if (vector !== undefined) await stores.vectors.search({ cells, vector, selection, limit: searchWeights.candidates.meaning });
    },
  };
}

/** Longest waits of the thread that would answer HTTP, 99 of 100 shorter, while the reading thread answers questions as in the server; milliseconds. */
async function servedGap(data: string, settings: Settings, questions: readonly string[]): Promise<number> {
  const reading = createReadingClient(new URL('../app/reading-worker.ts', import.meta.url), {
    data,
    settings,
  });
  await reading.search('bench', searchRequestSchema.parse({ q: 'warm up' }));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (const question of questions) await reading.search('bench', searchRequestSchema.parse({ q: question }));
  delay.disable();
  await reading.close();
  return hundredths(delay.percentile(99) / 1e6);
}
