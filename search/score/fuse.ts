import type { SearchMode } from '../../domain/answers/search.ts';
import type { RankingSettings } from '../../index-config/search-weights.ts';
import type { ScoredDocument } from './score-documents.ts';

/** Additions to a document's fused score, by document number: shared references, nearness in time. */
export type Additions = ReadonlyMap<number, number>;

export type RankedDocument = ScoredDocument & { readonly score: number };

/**
 * One list from both sides: each side's scores are brought to 0–1 between the worst and best candidate, joined by weight, and the additions put on top.
 * A side that has nothing on a document counts as its worst. The less of a question's words the archive holds together (a question in another language
 * than the papers), the more meaning decides: `coverage` is the share of their worth that the best document holds. Normalised scores beat ranks where this was measured (docs/ranking.md).
 */
export function fuse(
  documents: readonly ScoredDocument[],
  mode: SearchMode,
  termCount: number,
  additions: Additions,
  coverage: number,
  settings: RankingSettings,
): RankedDocument[] {
  const meaningShare = 1 - (1 - settings.meaningShare) * trustInWords(coverage, settings);
  const words = normaliser(documents.map((document) => document.words));
  const meaning = normaliser(documents.flatMap((document) => (document.meaning === undefined ? [] : [document.meaning])));
  return documents.map((document) => {
    const byWords = words(document.words);
    const byMeaning = document.meaning === undefined ? 0 : meaning(document.meaning);
    const share = mode === 'words' ? 0 : mode === 'meaning' ? 1 : meaningShare;
    const allWords = mode !== 'meaning' && termCount > 1 && document.held.size === termCount ? settings.allWordsBonus : 0;
    return {
      ...document,
      score: share * byMeaning + (1 - share) * (byWords + allWords) + (additions.get(document.document) ?? 0),
    };
  });
}

/** 0 where the best document holds next to nothing of the question's words, 1 from a fair share on. */
function trustInWords(coverage: number, { coverage: { none, full } }: RankingSettings): number {
  return Math.min(1, Math.max(0, (coverage - none) / (full - none)));
}

/** 0 for the worst, 1 for the best; all alike are all best. */
function normaliser(values: readonly number[]): (value: number) => number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return (value) => (high > low ? (value - low) / (high - low) : 1);
}
