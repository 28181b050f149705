import { basename, join, resolve } from 'node:path';
import type { ImportProgress, ImportSummary } from '../domain/answers/archive.ts';
import type { Logger } from '../domain/ports/logger.ts';
import { catchUp, type CatchUpDependencies } from '../ingest/catch-up.ts';
import { createParserPool } from '../ingest/parse/parser-pool.ts';
import { runImport } from '../ingest/run-import.ts';
import { createCachingEmbedder } from '../stores/embedder/caching-embedder.ts';
import { openOnnxEmbedder } from '../stores/embedder/onnx-embedder.ts';
import { createFileArchive } from '../stores/files/archive.ts';
import { withShippedVectors } from '../stores/files/shipped-vectors.ts';
import { openLance } from '../stores/lancedb/open-lance.ts';
import { openLanceKeywordIndex } from '../stores/lancedb/keyword-index.ts';
import { openLanceVectorIndex } from '../stores/lancedb/vector-index.ts';
import { openCatalogue } from '../stores/sqlite/catalogue.ts';
import { openVectorStore } from '../stores/sqlite/vector-store.ts';
import { acquireWriterLock } from '../stores/sqlite/writer-lock.ts';
import { checkMarking } from './importing/check-marking.ts';
import { failedItems, writeReport } from './importing/report.ts';
import { dataPaths } from './data-paths.ts';
import { silentLogger, systemClock } from './defaults.ts';
import { checkDataFolder } from './preflight.ts';
import { randomIds } from './random-ids.ts';
import { readClassifier } from './read-classifier.ts';
import { readingKnowledge } from './reading-knowledge.ts';
import { rebuildIndexes } from './rebuild.ts';
import type { Settings } from './settings/read-settings.ts';
import type { ImportRequest } from './use-cases.ts';

/** Vectors of the demo’s passages: they come with Reftel, so that the first questions need not wait. */
const shippedVectors = join(import.meta.dirname, '..', 'demo', 'vectors.bin');

export type OpenIngest = {
  importPaths(
    request: ImportRequest,
    signal: AbortSignal,
    listeners: { started(run: number): void; progress(progress: ImportProgress): void },
  ): Promise<{ summary: ImportSummary; interrupted: boolean }>;
  removeCollection(name: string): Promise<number>;
  catchUp(signal: AbortSignal): Promise<void>;
  rebuild(onProgress: (progress: ImportProgress) => void): Promise<number>;
  close(): Promise<void>;
};

/** The wiring of the one importing process: everything it needs is built here, once. Holds the writer lock until `close`; `writer-busy` when another has it. */
export async function openIngest({
  data,
  settings,
  logger = silentLogger,
}: {
  readonly data: string;
  readonly settings: Settings;
  readonly logger?: Logger;
}): Promise<OpenIngest> {
  await checkDataFolder(data);
  const paths = dataPaths(data);
  const lock = acquireWriterLock(paths.writerLock);
  const clock = systemClock;
  const archive = await createFileArchive({ folder: paths.originals });
  const catalogue = openCatalogue({ file: paths.catalogue, clock });
  await catalogue.interruptRuns(clock.now().toISOString());
  const vectorStore = await withShippedVectors(openVectorStore({ file: paths.vectors }), shippedVectors);
  const embedder = createCachingEmbedder(
    await openOnnxEmbedder(settings.model, { threads: settings.ingest.embedThreads, threadsEach: 1 }),
    vectorStore,
  );
  const lance = await openLance(paths.index, {
    indexBytes: settings.index.cacheMegabytes * 2 ** 20,
    metadataBytes: 64 * 2 ** 20,
  });
  const settledWords = await openLanceKeywordIndex(lance);
  const vectors = await openLanceVectorIndex(lance, settings.model.dimension);
  const classifier = await readClassifier(data, embedder.identity.modelHash);
  const parser = createParserPool({
    size: settings.ingest.parserChildren,
    logger,
    limits: {
      residentBytes: settings.ingest.parserMegabytes * 2 ** 20,
      wallMs: settings.ingest.parserSeconds * 1_000,
    },
  });
  const knowledge = readingKnowledge(settings);
  const upkeep = (wordsOnly: boolean): CatchUpDependencies => ({
    catalogue,
    settledWords,
    vectors,
    limits: settings.index,
    ...(wordsOnly ? { embedder: undefined, classifier: undefined } : { embedder, classifier }),
  });

  return {
    async importPaths(request, signal, listeners) {
      const started = clock.now().getTime();
      checkMarking(request.marking);
      const only = request.onlyFailed === undefined ? undefined : await failedItems(request.onlyFailed);
      const defaultCollection = collectionName(request.paths);
      const { run, interrupted, documents, passages } = await runImport(
        { ...upkeep(request.wordsOnly ?? false), archive, parser, ids: randomIds, knowledge, clock, logger },
        {
          paths: request.paths,
          who: request.who,
          context: { collection: request.collection, defaultCollection, marking: request.marking },
          sideBySide: settings.ingest.parserChildren * 3,
          ...(only === undefined ? {} : { only }),
          ...(request.source === undefined ? {} : { source: request.source }),
        },
        signal,
        listeners,
      );
      const report = await writeReport(catalogue, run, paths.reports);
      const record = await catalogue.run(run);
      return {
        interrupted,
        summary: {
          run,
          found: record?.found ?? 0,
          outcomes: record?.outcomes ?? {},
          documents,
          passages,
          seconds: (clock.now().getTime() - started) / 1_000,
          report,
        },
      };
    },
    async removeCollection(name) {
      const removed = await catalogue.removeCollection(name);
      await catchUp(upkeep(true), new AbortController().signal, () => undefined);
      return removed;
    },
    catchUp: (signal) => catchUp(upkeep(false), signal, () => undefined),
    rebuild: (onProgress) => rebuildIndexes({ ...upkeep(false), clock }, onProgress),
    async close() {
      await Promise.all([parser.close(), embedder.close()]);
      await settledWords.close();
      await vectors.close();
      await catalogue.close();
      await vectorStore.close();
      lock.release();
    },
  };
}

/** The folder’s or file’s name; several paths share the name of the first. */
function collectionName(paths: readonly string[]): string {
  const [first = '.'] = paths;
  return basename(resolve(first)).replace(/\.(jsonl|ndjson)(\.gz)?$/i, '') || 'archive';
}
