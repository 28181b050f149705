import type { Filter, HeaderField } from '../../domain/filter.ts';

/** What a question asks for, after reading its operators. Text is as typed; analysis comes later. */
export type QueryLeaf =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string; readonly slop: number }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'fuzzy'; readonly text: string; readonly distance: 1 | 2 }
  | { readonly kind: 'header'; readonly field: HeaderField; readonly text: string }
  | { readonly kind: 'filter'; readonly filter: Filter };

/** `occur`: `should` ranks, `must` requires, `not` excludes. A group with no `must` requires one of its `should`. */
export type QueryClause = { readonly occur: 'should' | 'must' | 'not'; readonly node: QueryNode };
export type QueryNode = QueryLeaf | { readonly kind: 'group'; readonly clauses: readonly QueryClause[] };
export type QueryTree = Extract<QueryNode, { kind: 'group' }>;

/** Every leaf that may rank a document: not those under an exclusion. */
export function positiveLeaves(node: QueryNode): QueryLeaf[] {
  if (node.kind !== 'group') return [node];
  return node.clauses.filter((clause) => clause.occur !== 'not').flatMap((clause) => positiveLeaves(clause.node));
}
