import type { Scope } from '../../domain/scope.ts';
import { analyse } from '../../text/analyse/analyse.ts';
import type { SearchDependencies } from '../dependencies.ts';
import { positiveLeaves, type QueryTree } from '../understand/query-tree.ts';
import type { QueryTerm } from '../understand/query-terms.ts';

/** Words a beginning or a near spelling stands for at most. */
export const mostExpansions = 100;

/** The words of a question with its beginnings (`diplom*`) and near spellings (`ambasador~`) filled in from the words of the readable archive. */
export async function expandTerms(
  scope: Scope,
  tree: QueryTree | undefined,
  terms: readonly QueryTerm[],
  { catalogue }: Pick<SearchDependencies, 'catalogue'>,
): Promise<QueryTerm[]> {
  const expanded = [...terms];
  for (const leaf of tree === undefined ? [] : positiveLeaves(tree)) {
    if (leaf.kind !== 'prefix' && leaf.kind !== 'fuzzy') continue;
    const [token] = analyse(leaf.text, 'und');
    if (token === undefined) continue;
    const pattern =
      leaf.kind === 'prefix'
        ? { kind: 'prefix' as const, text: token.exact }
        : { kind: 'fuzzy' as const, text: token.exact, distance: leaf.distance };
    const alternatives = await catalogue.expandTerm(scope, pattern, mostExpansions);
    const written = leaf.kind === 'prefix' ? `${leaf.text}*` : `${leaf.text}~`;
    const at = expanded.findIndex((term) => term.exact === token.exact);
    const term: QueryTerm = { exact: token.exact, terms: [], alternatives, times: 1, written };
    if (at === -1) expanded.push(term);
    else expanded[at] = term;
  }
  return expanded;
}
