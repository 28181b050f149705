import type { SearchRequest } from '../../domain/answers/search.ts';
import type { Filter } from '../../domain/filter.ts';
import { detectLanguage } from '../../text/language.ts';
import type { SearchDependencies } from '../dependencies.ts';
import { treeFilter } from '../retrieve/required-documents.ts';
import { parseQuery } from './parse-query.ts';
import { positiveLeaves, type QueryTree } from './query-tree.ts';
import { queryTerms, type QueryTerm } from './query-terms.ts';
import { withKnownActors } from './filter-actors.ts';
import { understandDraft, type Draft } from './draft.ts';

/** More words than this are taken as a draft, which is never read for operators. */
export const draftFromWords = 60;

/** A question read: what to rank by, what to require, what to embed. */
export type Understood = {
  readonly tree: QueryTree | undefined;
  readonly draft: Draft | undefined;
  readonly terms: readonly QueryTerm[];
  readonly filter: Filter;
  /** Quoted phrases, as typed. */
  readonly phrases: readonly string[];
  /** The text that is embedded, and as what. Empty: nothing to look for by meaning. */
  readonly meaning: { readonly text: string; readonly role: 'query' | 'passage' };
  readonly languages: readonly string[];
  /** The whole text as a reference number or a title might be typed. */
  readonly literal: string;
};

export function understand(request: SearchRequest, dependencies: Pick<SearchDependencies, 'actors' | 'homeActor'>): Understood {
  const text = request.q.normalize('NFC').trim();
  const language = detectLanguage(text);
  const languages = [...new Set([language, 'en'])].filter((one) => one !== 'und');
  const common = { languages, literal: text };
  const filter = withKnownActors(request.filter, dependencies.actors);
  if (request.draft || countWords(text) > draftFromWords) {
    const draft = understandDraft(text, languages);
    return {
      ...common,
      tree: undefined,
      draft,
      terms: draft.terms,
      filter,
      phrases: [],
      meaning: { text, role: 'passage' },
    };
  }
  if (request.plain)
    return {
      ...common,
      tree: undefined,
      draft: undefined,
      terms: queryTerms(text, languages),
      filter,
      phrases: [],
      meaning: { text, role: 'query' },
    };
  const tree = parseQuery(text, { actor: (name) => dependencies.actors.find(name)?.id });
  const leaves = positiveLeaves(tree);
  const words = leaves.flatMap((leaf) => (leaf.kind === 'word' || leaf.kind === 'phrase' || leaf.kind === 'fuzzy' ? [leaf.text] : []));
  return {
    ...common,
    tree,
    draft: undefined,
    terms: queryTerms(words.join(' '), languages),
    filter: treeFilter(tree, filter),
    phrases: leaves.flatMap((leaf) => (leaf.kind === 'phrase' ? [leaf.text] : [])),
    meaning: { text: words.join(' '), role: 'query' },
  };
}

/** Words as blanks part them; Chinese and Thai text counts a word for every two characters. */
export function countWords(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return (text.match(/\S+/gu)?.length ?? 0) + Math.floor(unspaced / 2);
}
