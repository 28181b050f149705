import { scoredFields, type PassageCounts, type ScoredField } from '../domain/passage.ts';

/** A word of the query: `weight` is its share in the query (1 for a typed word), `idf` is summed over the readable cells. */
export type QueryTerm = {
  readonly column: 'exact' | 'terms';
  readonly term: string;
  readonly weight: number;
  readonly idf: number;
};

/** Saturation `k1`, and for each field its weight and how far its length counts against it (`b`, 0 to 1). */
export type RankingParameters = {
  readonly k1: number;
  readonly fields: Readonly<Record<ScoredField, { readonly weight: number; readonly b: number }>>;
};

/** Average field lengths (positions) over the readable cells, in the order title, header, body. */
export type AverageLengths = readonly [number, number, number];

/** Rarity of a term held by `df` of `n` passages, never negative (the form used by Lucene and Lance). */
export function idf(df: number, n: number): number {
  return Math.log(1 + Math.max(0, n - df + 0.5) / (df + 0.5));
}

/**
 * The score of one passage: simple BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, §3.6). The
 * counts of a term in all fields are weighted and normalised by field length first, and saturate once.
 */
export function scorePassage(
  query: readonly QueryTerm[],
  counts: PassageCounts,
  averages: AverageLengths,
  parameters: RankingParameters,
): number {
  const factors = fieldFactors(counts.lengths, averages, parameters);
  let score = 0;
  for (const { column, term, weight, idf: rarity } of query) {
    const found = counts[column].get(term);
    if (found === undefined) continue;
    const frequency = found[0] * factors[0] + found[1] * factors[1] + found[2] * factors[2];
    score += (weight * rarity * frequency * (parameters.k1 + 1)) / (parameters.k1 + frequency);
  }
  return score;
}

function fieldFactors(
  lengths: PassageCounts['lengths'],
  averages: AverageLengths,
  { fields }: RankingParameters,
): [number, number, number] {
  const factors: [number, number, number] = [0, 0, 0];
  for (const [at, field] of scoredFields.entries()) {
    const { weight, b } = fields[field];
    const average = averages[at] ?? 0;
    const length = average > 0 ? (lengths[at] ?? 0) / average : 1;
    factors[at] = weight / (1 - b + b * length || 1);
  }
  return factors;
}
