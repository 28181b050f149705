import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { silentLogger } from '../../app/defaults.ts';
import { readingKnowledge } from '../../app/reading-knowledge.ts';
import { readSettings } from '../../app/settings/read-settings.ts';
import { searchRequestSchema, type SearchAnswer, type SearchRequest } from '../../domain/answers/search.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Embedder } from '../../domain/ports/embedder.ts';
import type { Ids } from '../../domain/ports/ids.ts';
import type { Scope } from '../../domain/scope.ts';
import { ownerScope } from '../../access/owner-scope.ts';
import { searchWeights } from '../../index-config/search-weights.ts';
import { createParserPool } from '../../ingest/parse/parser-pool.ts';
import { runImport, type RunResult } from '../../ingest/run-import.ts';
import { createActorVocabulary } from '../../search/actor-vocabulary.ts';
import type { SearchDependencies } from '../../search/dependencies.ts';
import { createSearch } from '../../search/search-documents.ts';
import { createFileArchive } from '../../stores/files/archive.ts';
import { createWordEmbedder } from '../../stores/memory/embedder.ts';
import { createMemoryKeywordIndex } from '../../stores/memory/keyword-index.ts';
import { createMemoryVectorIndex } from '../../stores/memory/vector-index.ts';
import { openCatalogue } from '../../stores/sqlite/catalogue.ts';
import { knownActors } from '../../text/actors/known-actors.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type SmallArchive = {
  readonly catalogue: Catalogue;
  readonly dependencies: SearchDependencies;
  readonly delivery: string;
  /** Writes files into the delivery folder (path → text or bytes). */
  deliver(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  import(options?: {
    readonly collection?: string;
    readonly marking?: string;
    readonly paths?: readonly string[];
    readonly signal?: AbortSignal;
  }): Promise<RunResult>;
  outcomes(run: number): Promise<Outcome[]>;
  search(request: Partial<SearchRequest> & { readonly q: string }, scope?: Scope): Promise<SearchAnswer>;
  close(): Promise<void>;
};

const clock: Clock = { now: () => new Date('2026-11-25T12:00:00Z') };

/** Ids that follow the item, so that what one document is called does not hang on the others. */
const idsByItem: Ids = {
  documentId: (item) =>
    [...item]
      .reduce((hash, letter) => (hash * 31n + BigInt(letter.codePointAt(0) ?? 0)) % 36n ** 12n, 7n)
      .toString(36)
      .padStart(12, '0'),
};

/**
 * A whole archive in a temporary folder: the real pipeline, real record and originals, indexes in memory, and an embedder whose meaning is the words of a text.
 */
export async function smallArchive(options: { readonly embedder?: Embedder } = {}): Promise<SmallArchive> {
  const folder = await temporaryFolder();
  const delivery = join(folder.path, 'delivery');
  await mkdir(delivery);
  const catalogue = openCatalogue({ file: join(folder.path, 'catalogue.sqlite'), clock });
  const embedder = options.embedder ?? createWordEmbedder();
  const settledWords = createMemoryKeywordIndex();
  const vectors = createMemoryVectorIndex(embedder.identity.dimension);
  const archive = await createFileArchive({ folder: join(folder.path, 'originals') });
  const parser = createParserPool({ size: 1, logger: silentLogger });
  const knowledge = readingKnowledge(readSettings({ environment: {}, file: {} }));
  const dependencies: SearchDependencies = {
    catalogue,
    words: [catalogue.freshWords, settledWords],
    vectors,
    embedder,
    ranking: searchWeights,
    actors: createActorVocabulary(knownActors()),
    homeActor: 'XR',
  };
  const search = createSearch(dependencies);
  return {
    catalogue,
    dependencies,
    delivery,
    async deliver(files) {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(delivery, path)), { recursive: true });
        await writeFile(join(delivery, path), content);
      }
    },
    import: ({ collection, marking, paths = [delivery], signal = new AbortController().signal } = {}) =>
      runImport(
        {
          archive,
          catalogue,
          parser,
          ids: idsByItem,
          knowledge,
          settledWords,
          vectors,
          embedder,
          classifier: undefined,
          limits: { freshPassages: 10_000, smallCell: 5_000 },
          clock,
          logger: silentLogger,
        },
        {
          paths,
          who: 'tester',
          context: { collection, defaultCollection: 'delivery', marking },
          sideBySide: 4,
        },
        signal,
        { started: () => undefined, progress: () => undefined },
      ),
    outcomes: async (run) =>
      (await catalogue.outcomes(run, { after: 0, limit: 10_000 })).map(({ outcome }) => outcome).sort((a, b) => (a.item < b.item ? -1 : 1)),
    search: (request, scope = ownerScope('tester')) => search(scope, searchRequestSchema.parse(request)),
    async close() {
      await parser.close();
      await catalogue.close();
      await folder.remove();
    },
  };
}
