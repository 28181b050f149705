import { queryTerms, type QueryTerm } from './query-terms.ts';

/** What a draft cable gives to look for; which of its words tell is decided by their rarity in the readable archive. */
export type Draft = { readonly terms: readonly QueryTerm[] };

/** Characters of a draft whose words are looked at: beyond, they repeat what was said. */
const longestRead = 20_000;

export function understandDraft(text: string, languages: readonly string[]): Draft {
  return { terms: queryTerms(text.slice(0, longestRead), languages) };
}
