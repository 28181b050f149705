import { AppError } from '../domain/errors.ts';
import type { Catalogue } from '../domain/ports/catalogue.ts';
import type { KeywordIndex, VectorIndex } from '../domain/ports/indexes.ts';
import { knownActors } from '../text/actors/known-actors.ts';
import { searchWeights } from '../index-config/search-weights.ts';
import { createActorVocabulary } from '../search/actor-vocabulary.ts';
import type { SearchDependencies } from '../search/dependencies.ts';
import { createSearch } from '../search/search-documents.ts';
import { openOnnxEmbedder } from '../stores/embedder/onnx-embedder.ts';
import { createFileArchive } from '../stores/files/archive.ts';
import { openLance } from '../stores/lancedb/open-lance.ts';
import { openLanceKeywordIndex } from '../stores/lancedb/keyword-index.ts';
import { openLanceVectorIndex } from '../stores/lancedb/vector-index.ts';
import { openCatalogue } from '../stores/sqlite/catalogue.ts';
import { dataPaths } from './data-paths.ts';
import { systemClock } from './defaults.ts';
import { createReading } from './create-reading.ts';
import { readClassifier } from './read-classifier.ts';
import type { Settings } from './settings/read-settings.ts';
import type { Reading } from './use-cases.ts';

export type WiringOptions = {
  readonly data: string;
  readonly settings: Settings;
  /** Benches leave signals out or change weights; everyone else takes the house’s. */
  readonly ranking?: SearchDependencies['ranking'];
};

/** The wiring of everything that reads: stores, embedder and use cases are built here, once. The embedder’s thread starts with the first question. */
export async function openReading({ data, settings, ranking = searchWeights }: WiringOptions): Promise<Reading> {
  const paths = dataPaths(data);
  const archive = await createFileArchive({ folder: paths.originals });
  const catalogue: Catalogue = openCatalogue({ file: paths.catalogue, clock: systemClock });
  const embedder = await openOnnxEmbedder(settings.model, { threads: 1, threadsEach: 2 });
  const indexes = await openIndexes(paths.index, settings);
  const classifier = await readClassifier(data, embedder.identity.modelHash);
  const dependencies: SearchDependencies = {
    catalogue,
    words: [catalogue.freshWords, indexes.settledWords],
    vectors: indexes.vectors,
    embedder,
    ranking,
    actors: createActorVocabulary(knownActors()),
    homeActor: settings.ministry.actor,
  };
  return createReading({
    ...dependencies,
    catalogue,
    archive,
    classifier,
    search: createSearch(dependencies),
    model: settings.model.folder,
    async close() {
      await embedder.close();
      await indexes.settledWords.close();
      await indexes.vectors.close();
      await catalogue.close();
    },
  });
}

/**
 * The rebuildable indexes. A damaged index folder must not keep the archive shut: then each call on it fails with `engine-failed`, the other side answers, and
 * the answer says so.
 */
async function openIndexes(folder: string, settings: Settings): Promise<{ settledWords: KeywordIndex; vectors: VectorIndex }> {
  try {
    const lance = await openLance(folder, {
      indexBytes: settings.index.cacheMegabytes * 2 ** 20,
      metadataBytes: 64 * 2 ** 20,
    });
    return {
      settledWords: await openLanceKeywordIndex(lance),
      vectors: await openLanceVectorIndex(lance, settings.model.dimension),
    };
  } catch (cause) {
    const down = (): Promise<never> =>
      Promise.reject(
        new AppError('engine-failed', 'The index folder cannot be opened. Run “reftel rebuild”; no document is lost by that.', { cause }),
      );
    const index = {
      upsert: down,
      remove: down,
      search: down,
      size: down,
      upkeep: down,
      clear: down,
      close: async () => undefined,
    };
    return { settledWords: { ...index, matches: down }, vectors: { ...index, vectors: down } };
  }
}
