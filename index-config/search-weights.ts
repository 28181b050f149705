import { ranking } from './ranking.ts';

/**
 * How candidates become an order. Every number is data, measured by `npm run -s bench -- retrieval` on the development sets (docs/ranking.md).
 */
export const searchWeights = {
  ranking,
  /** BM25F of whole documents: body lengths vary far more than a passage's, so length counts more. */
  documentRanking: {
    k1: 1.5,
    fields: { title: { weight: 2, b: 0.3 }, header: { weight: 0.5, b: 0.3 }, body: { weight: 1, b: 0.75 } },
  },
  /** Share of the best passage in a document's word score; the rest is the document as a whole. */
  passageShare: 0.5,
  /** What a whole token found adds to its stem. */
  exactBonus: 0.25,
  /** Added to a document holding every word of a short question. */
  allWordsBonus: 0.1,
  /** Share of meaning in `both`; words have the rest. */
  meaningShare: 0.45,
  /** Share of a question's words (by worth) in the best document below which words do not count in `both`, and from which they count in full. */
  coverage: { none: 0.4, full: 0.8 },
  /** Candidates taken from the fresh words, from each settled cell, and by meaning. */
  candidates: { fresh: 300, settled: 300, meaning: 300, documents: 200 },
  /** How much repeated words of a question count (k3): 0 once, large numbers as often as they stand. */
  repeated: 20,
  /** Telling words of a draft. */
  draftTerms: 60,
  /** Nearness in time for a dated draft: added as weight × exp(−days ÷ scale). */
  draftDate: { weight: 0.35, days: 120 },
  /** References a draft shares with a document. */
  draftReferences: 0.3,
  /** Cosine at which a passage is called close, very close (this model's cosines lie high and near one another). */
  closeness: { near: 0.8, close: 0.84, veryClose: 0.88 },
  /** Comparison: a label counts from this probability, an actor as subject from this strength. */
  evidence: { probability: 0.5, strength: 0.5 },
} as const;

export type RankingSettings = typeof searchWeights;
