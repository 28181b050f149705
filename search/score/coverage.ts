import { idf } from '../../text/bm25f.ts';
import type { WeighedTerm } from '../retrieve/weigh-terms.ts';
import type { ScoredDocument } from './score-documents.ts';

/**
 * How much of a question's words the best document holds, by worth: words that no readable paper holds count as the rarest. 1 for a question without words.
 */
export function wordCoverage(weighed: readonly WeighedTerm[], documents: readonly ScoredDocument[], passages: number): number {
  const worth = new Map(
    weighed.map(({ term, scored, matched }) => [term.exact, matched ? Math.max(...scored.map((one) => one.idf)) : idf(0, passages)]),
  );
  const total = [...worth.values()].reduce((sum, value) => sum + value, 0);
  if (total === 0) return 1;
  const held = documents.map((document) => [...document.held].reduce((sum, word) => sum + (worth.get(word) ?? 0), 0));
  return Math.max(0, ...held) / total;
}
