import type { TermStatistics } from '../../domain/ports/catalogue-shapes.ts';
import type { WeightedTerm } from '../../domain/ports/indexes.ts';
import type { RankingSettings } from '../../index-config/search-weights.ts';
import { idf, type QueryTerm as ScoredTerm } from '../../text/bm25f.ts';
import type { QueryTerm } from '../understand/query-terms.ts';

/** The words of a question with their worth in the readable archive. `matched` says whether any readable passage holds one. */
export type WeighedTerm = {
  readonly term: QueryTerm;
  readonly scored: readonly ScoredTerm[];
  readonly worth: number;
  readonly matched: boolean;
};

export function termsToAskFor(terms: readonly QueryTerm[]): { exact: string[]; terms: string[] } {
  return {
    exact: [...new Set(terms.flatMap(({ exact, alternatives = [] }) => [exact, ...alternatives]))],
    terms: [...new Set(terms.flatMap((term) => term.terms))],
  };
}

/** How much a repeated word of a long text counts: BM25's own query side (Robertson and Zaragoza, 2009, §3.4.3). */
function timesWeight(times: number, k3: number): number {
  return (times * (k3 + 1)) / (times + k3);
}

/**
 * Weighs words by their rarity over the readable cells only. Of the stems a word is found by, the commonest counts whole and the others in part,
 * so that `F-16` is one word and not three. `most` keeps the words of a draft that tell most.
 */
export function weighTerms(
  terms: readonly QueryTerm[],
  statistics: TermStatistics,
  settings: RankingSettings,
  most: number,
): WeighedTerm[] {
  const weighed = terms.map((term): WeighedTerm => {
    const exactFrequency = statistics.frequencies.exact.get(term.exact) ?? 0;
    const stems = term.terms.map((stem) => ({
      stem,
      frequency: statistics.frequencies.terms.get(stem) ?? 0,
    }));
    const held = stems.filter(({ frequency }) => frequency > 0);
    const times = timesWeight(term.times, settings.repeated);
    const scored: ScoredTerm[] = held.map(({ stem, frequency }) => ({
      column: 'terms',
      term: stem,
      weight: times / held.length,
      idf: idf(frequency, statistics.passages),
    }));
    if (exactFrequency > 0)
      scored.push({
        column: 'exact',
        term: term.exact,
        weight: times * (held.length === 0 ? 1 : settings.exactBonus),
        idf: idf(exactFrequency, statistics.passages),
      });
    for (const other of term.alternatives ?? []) {
      const frequency = statistics.frequencies.exact.get(other) ?? 0;
      if (frequency > 0 && other !== term.exact)
        scored.push({
          column: 'exact',
          term: other,
          weight: times,
          idf: idf(frequency, statistics.passages),
        });
    }
    return {
      term,
      scored,
      worth: scored.reduce((sum, one) => sum + one.weight * one.idf, 0),
      matched: scored.length > 0,
    };
  });
  if (weighed.length <= most) return weighed;
  const telling = new Set([...weighed].sort((a, b) => b.worth - a.worth || (a.term.exact < b.term.exact ? -1 : 1)).slice(0, most));
  return weighed.filter((term) => telling.has(term));
}

/** What the engines are asked: every form with its worth, each once. */
export function engineTerms(weighed: readonly WeighedTerm[]): WeightedTerm[] {
  const byForm = new Map<string, WeightedTerm>();
  for (const { scored } of weighed)
    for (const { column, term, weight, idf: rarity } of scored) {
      const key = `${column} ${term}`;
      byForm.set(key, { column, term, weight: (byForm.get(key)?.weight ?? 0) + weight * rarity });
    }
  return [...byForm.values()];
}
