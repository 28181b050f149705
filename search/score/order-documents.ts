import type { SearchRequest } from '../../domain/answers/search.ts';
import type { Selection } from '../../domain/ports/indexes.ts';
import type { Scope } from '../../domain/scope.ts';
import type { SearchDependencies } from '../dependencies.ts';
import type { KnownItem } from '../retrieve/known-items.ts';
import type { Understood } from '../understand/understand.ts';
import type { RankedDocument } from './fuse.ts';

/** A place in the list. Its record is read only when it is shown: a list has hundreds, a page ten. */
export type OrderedDocument = RankedDocument & { readonly known: KnownItem | undefined };

type Context = {
  readonly known: ReadonlyMap<number, KnownItem>;
  readonly understood: Understood;
  readonly selection: Selection | undefined;
  readonly request: SearchRequest;
};

/** What a document that was named gains: enough to stand before every other, keeping the order among several. */
const knownScore = 10;

/** The order a reader sees: what was asked for by name first, then by score, equal scores in id order; or by date when asked. */
export async function orderDocuments(
  scope: Scope,
  ranked: readonly RankedDocument[],
  context: Context,
  { catalogue }: SearchDependencies,
): Promise<OrderedDocument[]> {
  const { known, understood, selection, request } = context;
  const held = new Map(ranked.map((document) => [document.document, document]));
  const allowed = selection?.level === 'documents' ? new Set(selection.numbers) : undefined;
  const named = [...known.keys()].filter((document) => !held.has(document) && (allowed?.has(document) ?? selection === undefined));
  const others = named.length === 0 ? [] : await catalogue.documentsByNumber(scope, named);
  const ordered = [...ranked, ...others.map(unranked)].map((document): OrderedDocument => ({
    ...document,
    known: known.get(document.document) ?? phraseItem(understood),
    score: document.score + (known.has(document.document) ? knownScore : 0),
  }));
  if (request.sort === 'relevance') return ordered.sort(byScore);
  const records = await catalogue.documentsByNumber(
    scope,
    ordered.map(({ document }) => document),
  );
  return ordered.sort(byDate(request.sort, new Map(records.map(({ number, date }) => [number, date?.from]))));
}

/** A document that no side of the search found: asked for by name, or let through by a filter. */
export function unranked({ number, id }: { readonly number: number; readonly id: string }): RankedDocument {
  return { document: number, id, score: 0, words: 0, meaning: undefined, passages: [], held: new Set() };
}

/** Every document of a question with a quoted phrase holds it: phrases require. */
function phraseItem({ phrases }: Understood): KnownItem | undefined {
  const [phrase] = phrases;
  return phrase === undefined ? undefined : { kind: 'phrase', phrase };
}

function byScore(a: OrderedDocument, b: OrderedDocument): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** Undated papers come last either way. */
function byDate(
  sort: 'newest' | 'oldest',
  dates: ReadonlyMap<number, string | undefined>,
): (a: OrderedDocument, b: OrderedDocument) => number {
  return (a, b) => {
    const [first, second] = [dates.get(a.document), dates.get(b.document)];
    if (first === undefined || second === undefined) return first === second ? byScore(a, b) : first === undefined ? 1 : -1;
    return (sort === 'newest' ? second.localeCompare(first) : first.localeCompare(second)) || byScore(a, b);
  };
}
