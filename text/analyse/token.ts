/**
 * One position of a text: `exact` is the whole token folded, the same in every language; `terms` are what it is also found by
 * (stem, parts, pairs). `start` and `end` are UTF-16 units of the text analysed. Nothing in it is empty or holds white space.
 */
export type Token = {
  readonly exact: string;
  readonly terms: readonly string[];
  readonly start: number;
  readonly end: number;
};

/** What a word is indexed as, wherever it stands. */
export type WordForms = { readonly exact: string; readonly terms: readonly string[] };

/** Longer terms are cut: nobody looks for them, and engines differ in what they do with them. */
export const longestTerm = 100;
