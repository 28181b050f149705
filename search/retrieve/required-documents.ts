import { AppError } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import type { WordLeaf } from '../../domain/ports/indexes.ts';
import type { Scope } from '../../domain/scope.ts';
import { analyse } from '../../text/analyse/analyse.ts';
import type { SearchDependencies } from '../dependencies.ts';
import type { QueryClause, QueryLeaf, QueryNode, QueryTree } from '../understand/query-tree.ts';
import { mostExpansions } from './expand-terms.ts';
import { intersect, sortedNumbers, subtract, unite } from './number-sets.ts';

/** Passages one required word may match; beyond it the question is too broad to be answered as a set, and the answer says so. */
const mostMatches = 200_000;

type Context = {
  readonly dependencies: SearchDependencies;
  readonly scope: Scope;
  readonly cells: readonly number[];
  readonly languages: readonly string[];
};

/** What a tree requires of a document: a set of documents (undefined: any) and the part that emptied it, as the reader wrote it. */
export type Requirement = {
  readonly documents: Uint32Array | undefined;
  readonly emptiedBy: string | undefined;
};

/**
 * Works out required and excluded parts as sets of documents: a document holds a word when any of its passages does, so that two required words may
 * stand on different pages. Fields of the record (kind, date …) are left to `treeFilter`.
 */
export async function requiredDocuments(tree: QueryTree, context: Context): Promise<Requirement> {
  let documents: Uint32Array | undefined;
  let emptiedBy: string | undefined;
  for (const clause of tree.clauses.filter((one) => one.occur === 'must' && !isFilter(one.node))) {
    const set = await documentsOf(clause.node, context);
    documents = documents === undefined ? set : intersect(documents, set);
    if (documents.length === 0) emptiedBy ??= writtenAs(clause.node);
  }
  for (const clause of tree.clauses.filter((one) => one.occur === 'not' && !isFilter(one.node))) {
    const set = await documentsOf(clause.node, context);
    documents = subtract(documents ?? (await allDocuments(context)), set);
    if (documents.length === 0) emptiedBy ??= `-${writtenAs(clause.node)}`;
  }
  return { documents, emptiedBy };
}

/** The fields of the record that a question names at its top level, as one filter. */
export function treeFilter(tree: QueryTree, given: Filter): Filter {
  let filter = given;
  for (const { occur, node } of tree.clauses) {
    if (node.kind !== 'filter') continue;
    filter = occur === 'not' ? { ...filter, exclude: merge(filter.exclude ?? {}, node.filter) } : merge(filter, node.filter);
  }
  return filter;
}

function merge(a: Filter, b: Filter): Filter {
  const merged: Record<string, unknown> = { ...a };
  for (const [field, value] of Object.entries(b)) {
    const before = merged[field];
    merged[field] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
  }
  return merged as Filter;
}

async function documentsOf(node: QueryNode, context: Context): Promise<Uint32Array> {
  if (node.kind === 'group') return documentsOfGroup(node.clauses, context);
  const { dependencies, scope } = context;
  if (node.kind === 'filter') return documentsOfFilter(node.filter, context);
  if (node.kind === 'header')
    return dependencies.catalogue.selectByField(
      scope,
      node.field,
      analyse(node.text, 'und').map((token) => token.exact),
      false,
    );
  const leaf = await leafOf(node, context);
  return leaf === undefined ? new Uint32Array() : documentsMatching(leaf, context);
}

async function documentsOfGroup(clauses: readonly QueryClause[], context: Context): Promise<Uint32Array> {
  const sets = await Promise.all(clauses.map(async ({ occur, node }) => ({ occur, set: await documentsOf(node, context) })));
  const must = sets.filter(({ occur }) => occur === 'must').map(({ set }) => set);
  const should = sets.filter(({ occur }) => occur === 'should').map(({ set }) => set);
  const not = sets.filter(({ occur }) => occur === 'not').map(({ set }) => set);
  const [first, ...others] = must;
  const held = first !== undefined ? others.reduce(intersect, first) : should.length > 0 ? unite(should) : await allDocuments(context);
  return not.reduce(subtract, held);
}

async function documentsMatching(leaf: WordLeaf, { dependencies, cells }: Context): Promise<Uint32Array> {
  const answers = await Promise.all(dependencies.words.map((index) => index.matches({ cells, leaf, limit: mostMatches })));
  if (answers.some((hits) => hits.length >= mostMatches))
    throw new AppError('bad-query', 'A required word stands in nearly every document. Leave its sign away and let it rank.');
  return sortedNumbers(answers.flat().map((hit) => hit.document));
}

/** A leaf in the tokens of the index; nothing when no readable word is meant. */
export async function leafOf(
  node: Exclude<QueryLeaf, { kind: 'filter' | 'header' }>,
  { dependencies, scope, languages }: Omit<Context, 'cells'>,
): Promise<WordLeaf | undefined> {
  const tokens = analyse(node.text, languages[0] ?? 'und');
  if (node.kind === 'phrase')
    return tokens.length === 0 ? undefined : { kind: 'phrase', tokens: tokens.map((token) => token.exact), slop: node.slop };
  const [token] = tokens;
  if (token === undefined) return undefined;
  if (node.kind === 'word') {
    if (tokens.length > 1) return { kind: 'phrase', tokens: tokens.map(({ exact }) => exact), slop: 0 };
    const stems = languages.flatMap((language) => analyse(node.text, language).flatMap(({ terms }) => terms));
    return stems.length === 0
      ? { kind: 'any', column: 'exact', terms: [token.exact] }
      : { kind: 'any', column: 'terms', terms: [...new Set(stems)] };
  }
  const pattern =
    node.kind === 'prefix'
      ? { kind: 'prefix' as const, text: token.exact }
      : { kind: 'fuzzy' as const, text: token.exact, distance: node.distance };
  const terms = await dependencies.catalogue.expandTerm(scope, pattern, mostExpansions);
  return terms.length === 0 ? undefined : { kind: 'any', column: 'exact', terms };
}

async function documentsOfFilter(filter: Filter, { dependencies, scope }: Context): Promise<Uint32Array> {
  const selection = await dependencies.catalogue.select(scope, filter);
  if (selection === undefined) return allDocuments({ dependencies, scope });
  if (selection.level === 'documents') return selection.numbers;
  const passages = await dependencies.catalogue.passagesByNumber(scope, [...selection.numbers]);
  return sortedNumbers(passages.map((passage) => passage.documentNumber));
}

async function allDocuments({ dependencies, scope }: Pick<Context, 'dependencies' | 'scope'>): Promise<Uint32Array> {
  const selection = await dependencies.catalogue.select(scope, { exclude: { documents: ['-'] } });
  return selection?.numbers ?? new Uint32Array();
}

function isFilter(node: QueryNode): boolean {
  return node.kind === 'filter';
}

function writtenAs(node: QueryNode): string {
  switch (node.kind) {
    case 'group':
      return `(${node.clauses.map(({ node: inner }) => writtenAs(inner)).join(' ')})`;
    case 'phrase':
      return `“${node.text}”`;
    case 'prefix':
      return `${node.text}*`;
    case 'fuzzy':
      return `${node.text}~`;
    case 'header':
      return `${node.field}:${node.text}`;
    case 'filter':
      return Object.entries(node.filter)
        .map(([field, value]) => `${field}:${String(value)}`)
        .join(' ');
    case 'word':
      return node.text;
  }
}
