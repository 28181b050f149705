import { BooleanQuery, MatchQuery, Occur, PhraseQuery, type FullTextQuery } from '@lancedb/lancedb';
import type { WeightedTerm, WordLeaf } from '../../domain/ports/indexes.ts';

/** More forms than this are asked column by column. */
const togetherTerms = 40;

/**
 * Ranking queries whose scores add up. The engine weighs with its own statistics of the one cell; Reftel scores again. A query over both
 * columns sums exactly, but the engine then scores every passage that holds any word, where a query of one column skips those that cannot
 * come far: for the hundred forms of a draft that was the larger part of a search.
 */
export function rankQueries(terms: readonly WeightedTerm[]): FullTextQuery[] {
  const parts = (['exact', 'terms'] as const).flatMap((column) => {
    const words = terms.filter((term) => term.column === column && isToken(term.term)).map((term) => term.term);
    return words.length === 0 ? [] : [[Occur.Should, new MatchQuery(words.join(' '), column)] satisfies [Occur, FullTextQuery]];
  });
  return parts.length < 2 || terms.length > togetherTerms ? parts.map(([, query]) => query) : [new BooleanQuery(parts)];
}

/** One leaf as the engine's own query object (a query string is never a query language here), or nothing when no passage can match it. */
export function leafQuery(leaf: WordLeaf): FullTextQuery | undefined {
  if (leaf.kind === 'phrase') {
    const whole = leaf.tokens.length > 0 && leaf.tokens.every(isToken);
    return whole ? new PhraseQuery(leaf.tokens.join(' '), 'exact', { slop: leaf.slop }) : undefined;
  }
  const terms = leaf.terms.filter(isToken);
  return terms.length === 0 ? undefined : new MatchQuery(terms.join(' '), leaf.column);
}

/** Analysed tokens hold no white space; anything else would be taken apart by the engine. */
function isToken(term: string): boolean {
  return term !== '' && !/\s/u.test(term);
}
