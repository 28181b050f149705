import { scoredFields, type PassageCounts, type ScoredField, type WordColumns } from '../../domain/passage.ts';
import { analyse } from './analyse.ts';
import type { Token } from './token.ts';

/** The two columns every word index receives, tokens parted by one blank. */
export function toColumns(tokens: readonly Token[]): WordColumns {
  return {
    exact: tokens.map(({ exact }) => exact).join(' '),
    terms: tokens.flatMap(({ terms }) => terms).join(' '),
  };
}

/**
 * What is stored of a passage for word search: its columns (title, header, body in this order) and, for the score, how often
 * each token and term stands in each field. Lengths count positions, so that parts and pairs do not make a field longer.
 */
export function countFields(fields: Readonly<Record<ScoredField, string>>, lang: string): { words: WordColumns; counts: PassageCounts } {
  const exact = new Map<string, [number, number, number]>();
  const terms = new Map<string, [number, number, number]>();
  const lengths: [number, number, number] = [0, 0, 0];
  const all: Token[] = [];
  for (const [at, field] of scoredFields.entries()) {
    const tokens = analyse(fields[field], lang);
    lengths[at] = tokens.length;
    for (const token of tokens) {
      all.push(token);
      count(exact, token.exact, at);
      for (const term of token.terms) count(terms, term, at);
    }
  }
  return { words: toColumns(all), counts: { exact, terms, lengths } };
}

function count(counts: Map<string, [number, number, number]>, term: string, field: number): void {
  let fields = counts.get(term);
  if (fields === undefined) {
    fields = [0, 0, 0];
    counts.set(term, fields);
  }
  fields[field] = (fields[field] ?? 0) + 1;
}
