import type { Embedder } from '../domain/ports/embedder.ts';
import type { CatalogueReads } from '../domain/ports/catalogue-reads.ts';
import type { KeywordIndex, VectorIndex } from '../domain/ports/indexes.ts';
import type { RankingSettings } from '../index-config/search-weights.ts';
import type { ActorVocabulary } from './actor-vocabulary.ts';

/** What searching and comparing need; built once by app/. */
export type SearchDependencies = {
  readonly catalogue: CatalogueReads;
  /** Fresh and settled words: together they hold every passage once. */
  readonly words: readonly KeywordIndex[];
  readonly vectors: VectorIndex;
  readonly embedder: Embedder;
  readonly actors: ActorVocabulary;
  readonly ranking: RankingSettings;
  /** The actor that is our own ministry. */
  readonly homeActor: string;
};
