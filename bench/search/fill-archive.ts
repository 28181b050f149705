import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ownerScope } from '../../access/owner-scope.ts';
import { dataPaths } from '../../app/data-paths.ts';
import { systemClock } from '../../app/defaults.ts';
import type { Settings } from '../../app/settings/read-settings.ts';
import { openIngest } from '../../app/wire-ingest.ts';
import type { DocumentRecord } from '../../domain/document.ts';
import type { PassageRecord } from '../../domain/passage.ts';
import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Embedder } from '../../domain/ports/embedder.ts';
import type { KeywordIndex, VectorIndex } from '../../domain/ports/indexes.ts';
import { settleWords } from '../../ingest/7-index.ts';
import { openLanceKeywordIndex } from '../../stores/lancedb/keyword-index.ts';
import { openLance } from '../../stores/lancedb/open-lance.ts';
import { openLanceVectorIndex } from '../../stores/lancedb/vector-index.ts';
import { openCatalogue } from '../../stores/sqlite/catalogue.ts';
import { seededChance } from './chance.ts';
import { likeDocument } from './multiply.ts';
import { perturbVector, runningWordsOf } from './perturb.ts';

const realPapers = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'frus-cables.jsonl.gz');
const scope = ownerScope('bench');
/** A signal that never says stop. */
const go = new AbortController().signal;
const documentsAtOnce = 25;
/** Real passages whose vectors stand model for all others. */
const modelVectors = 300;

export type Stores = {
  readonly catalogue: Catalogue;
  readonly settledWords: KeywordIndex;
  readonly vectors: VectorIndex;
  close(): Promise<void>;
};

export async function openStores(data: string, settings: Settings): Promise<Stores> {
  const paths = dataPaths(data);
  const lance = await openLance(paths.index, {
    indexBytes: settings.index.cacheMegabytes * 2 ** 20,
    metadataBytes: 64 * 2 ** 20,
  });
  const catalogue = openCatalogue({ file: paths.catalogue, clock: systemClock });
  const settledWords = await openLanceKeywordIndex(lance);
  const vectors = await openLanceVectorIndex(lance, settings.model.dimension);
  return {
    catalogue,
    settledWords,
    vectors,
    async close() {
      await settledWords.close();
      await vectors.close();
      await catalogue.close();
    },
  };
}

/**
 * An archive of `wanted` passages: 3,000 real papers through the real import, words only, then papers like them until there are enough; words settled and
 * kept up as an import does at its end. What is there already is not made again.
 */
export async function fillArchive(
  data: string,
  wanted: number,
  settings: Settings,
  embedder: Embedder,
  say: (text: string) => void,
): Promise<void> {
  if (!existsSync(dataPaths(data).catalogue)) await importReal(data, settings, say);
  const stores = await openStores(data, settings);
  try {
    await multiply(stores, wanted, settings, say);
    await fillVectors(stores, embedder, say);
    for (const index of [stores.settledWords, stores.catalogue.freshWords, stores.vectors]) await index.upkeep();
  } finally {
    await stores.close();
  }
}

async function importReal(data: string, settings: Settings, say: (text: string) => void): Promise<void> {
  const ingest = await openIngest({ data, settings });
  say('Importing real papers …');
  await ingest.importPaths({ paths: [realPapers], who: 'bench', wordsOnly: true }, go, {
    started: () => undefined,
    progress: () => undefined,
  });
  await ingest.close();
}

async function multiply(
  { catalogue, settledWords }: Stores,
  wanted: number,
  settings: Settings,
  say: (text: string) => void,
): Promise<void> {
  let { passages, documents } = await catalogue.totals(scope);
  const models = await realDocuments(catalogue);
  const running = runningWordsOf(models.flatMap(({ passages: ofModel }) => ofModel.map(({ text }) => text)));
  const chance = seededChance(1);
  let unsettled = 0;
  while (passages < wanted) {
    const copy = Math.floor(documents / models.length);
    const at = documents % models.length;
    const batch = models.slice(at, at + documentsAtOnce).map((model) => likeDocument(model.record, model.passages, copy, running, chance));
    const stored = await catalogue.store(batch);
    const count = stored.reduce((sum, one) => sum + one.passages.length, 0);
    passages += count;
    documents += stored.length;
    unsettled += count;
    if (unsettled < settings.index.freshPassages) continue;
    say(`${passages} of ${wanted} passages`);
    await settleWords({ catalogue, settledWords }, settings.index, go);
    unsettled = 0;
  }
  await settleWords({ catalogue, settledWords }, settings.index, go);
}

type Model = { readonly record: DocumentRecord; readonly passages: PassageRecord[] };

/** The imported papers, by number: the first run's. */
async function realDocuments(catalogue: Catalogue): Promise<Model[]> {
  const run = await catalogue.run(1);
  const records = await catalogue.documentsByNumber(
    scope,
    Array.from({ length: run?.documents ?? 0 }, (_, i) => i + 1),
  );
  const models: Model[] = [];
  for (const record of records) models.push({ record, passages: await catalogue.passagesOf(scope, record.id) });
  return models;
}

async function fillVectors({ catalogue, vectors }: Stores, embedder: Embedder, say: (text: string) => void): Promise<void> {
  const chance = seededChance(2);
  const first = await catalogue.waitingVectors(0, 20_000);
  if (first.length === 0) return;
  say('Embedding model passages …');
  const step = Math.max(1, Math.floor(first.length / modelVectors));
  const models = await embedder.embed(
    first
      .filter((_, i) => i % step === 0)
      .slice(0, modelVectors)
      .map((row) => row.text),
    'passage',
  );
  for (let rows = await catalogue.waitingVectors(0, 256); rows.length > 0; rows = await catalogue.waitingVectors(0, 256)) {
    await vectors.upsert(
      rows.map(({ passage, document, cell }) => ({
        passage,
        document,
        cell,
        vector: perturbVector(chance.pick(models), chance),
      })),
    );
    await catalogue.markVectors(rows.map((row) => row.passage));
  }
}
