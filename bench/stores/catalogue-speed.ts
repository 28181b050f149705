import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ownerScope } from '../../access/owner-scope.ts';
import type { DocumentDraft } from '../../domain/ports/catalogue-shapes.ts';
import { openCatalogue } from '../../stores/sqlite/catalogue.ts';
import { documentDraft } from '../../test/support/document-drafts.ts';

/**
 * Speed of the record: documents of one page and four passages of 220 words, drawn from 50,000 words with frequencies by Zipf's law.
 * Prints one JSON object; times in milliseconds, the median of the repeats.
 */
const { values } = parseArgs({
  options: { documents: { type: 'string', default: '5000' }, batch: { type: 'string', default: '10' } },
});
const documents = Number(values.documents);
const batch = Number(values.batch);
const random = seeded(1);
const vocabulary = Array.from({ length: 50_000 }, (_, i) => `w${i.toString(36)}`);

const folder = await mkdtemp(join(tmpdir(), 'reftel-bench-'));
const catalogue = openCatalogue({ file: join(folder, 'catalogue.sqlite'), clock: { now: () => new Date() } });
const scope = ownerScope('bench');
try {
  await catalogue.startRun({
    collection: 'papers',
    source: ['bench'],
    who: 'bench',
    startedAt: new Date().toISOString(),
  });
  const store = await storeAll();
  const fresh = await catalogue.freshWords.size();
  const eight = Array.from({ length: 8 }, () => ({ column: 'exact' as const, term: drawWord(), weight: 1 }));
  const twenty = { exact: Array.from({ length: 10 }, drawWord), terms: Array.from({ length: 10 }, drawWord) };
  const candidates = Array.from({ length: 300 }, (_, i) => 1 + Math.floor((i * documents * 4) / 300));
  const queries = {
    termStatistics20: await median(() => catalogue.termStatistics(scope, twenty)),
    counts300: await median(() => catalogue.counts(scope, candidates, twenty)),
    selectDates: await median(() => catalogue.select(scope, { since: '1970-01-01', until: '1979-12-31' })),
    freshSearch8: await median(() => catalogue.freshWords.search({ cells: [1], terms: eight, limit: 300 })),
    freshPhrase: await median(() =>
      catalogue.freshWords.matches({
        cells: [1],
        leaf: { kind: 'phrase', tokens: ['w0', 'w1'], slop: 0 },
        limit: 1_000,
      }),
    ),
    facetsAll: await median(() => catalogue.facets(scope, undefined)),
    facets1000Passages: await median(() =>
      catalogue.facets(scope, {
        level: 'passages',
        numbers: Uint32Array.from({ length: 1000 }, (_, i) => i + 1),
      }),
    ),
    passages20: await median(() => catalogue.passagesByNumber(scope, candidates.slice(0, 20))),
    expandPrefix: await median(() => catalogue.expandTerm(scope, { kind: 'prefix', text: 'w1' }, 50)),
    expandFuzzy: await median(() => catalogue.expandTerm(scope, { kind: 'fuzzy', text: 'w1a2', distance: 2 }, 50)),
    totals: await median(() => catalogue.totals(scope)),
  };
  const all = Array.from({ length: documents * 4 }, (_, i) => i + 1);
  const settle100 = await timed(
    parts(all.slice(0, -1_000), 100),
    (part) => part,
    (part) => catalogue.settle(part),
  );
  const upkeepStart = performance.now();
  await catalogue.freshWords.upkeep();
  const upkeepAfterSettling = round(performance.now() - upkeepStart);
  const freshSearch8AfterSettling = await median(() => catalogue.freshWords.search({ cells: [1], terms: eight, limit: 300 }));
  const start = performance.now();
  await catalogue.unsettleAll();
  const unsettleAll = round(performance.now() - start);
  process.stdout.write(
    `${JSON.stringify({ documents, batch, passages: documents * 4, fresh, store, queries, settle100, upkeepAfterSettling, freshSearch8AfterSettling, unsettleAll }, null, 2)}\n`,
  );
} finally {
  await catalogue.close();
  await rm(folder, { recursive: true, force: true });
}

async function storeAll(): Promise<Record<string, number>> {
  const numbers = Array.from({ length: documents }, (_, i) => i);
  const { seconds, cpuSeconds, ...times } = await timed(
    parts(numbers, batch),
    (part) => part.map(draft),
    (drafts) => catalogue.store(drafts),
  );
  return {
    documentsPerSecond: round(documents / seconds),
    documentsPerCpuSecond: round(documents / cpuSeconds),
    ...times,
  };
}

function parts<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Times `work` on each item; what `prepare` makes of the item is made before the clock runs. */
async function timed<Item, Prepared>(
  items: readonly Item[],
  prepare: (item: Item) => Prepared,
  work: (prepared: Prepared) => Promise<unknown>,
): Promise<Record<'seconds' | 'cpuSeconds' | 'median' | 'p99' | 'max', number>> {
  const times: number[] = [];
  let cpuMicroseconds = 0;
  for (const item of items) {
    const prepared = prepare(item);
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await work(prepared);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    cpuMicroseconds += user + system;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return {
    cpuSeconds: round(cpuMicroseconds / 1e6),
    seconds: round(times.reduce((sum, time) => sum + time, 0) / 1000),
    median: at(0.5),
    p99: at(0.99),
    max: at(1),
  };
}

function draft(number: number): DocumentDraft {
  const day = `${1950 + (number % 60)}-0${1 + (number % 9)}-15`;
  return documentDraft(`d${number}`, {
    texts: Array.from({ length: 4 }, () => Array.from({ length: 220 }, drawWord).join(' ')),
    date: { edtf: day, from: day, to: day, precision: 'day', source: 'given' },
    authors: ['DK'],
    actors: [{ actor: ['DK', 'CH', 'EU'][number % 3] ?? 'DK', strength: 1 }],
  });
}

/** Zipf: the rank is an exponential of a uniform number. */
function drawWord(): string {
  return vocabulary[Math.min(vocabulary.length - 1, Math.floor(Math.exp(random() * Math.log(vocabulary.length))) - 1)] ?? 'w0';
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < 15; repeat += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
