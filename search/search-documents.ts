import type { Notice, SearchAnswer, SearchRequest } from '../domain/answers/search.ts';
import { AppError } from '../domain/errors.ts';
import type { Selection } from '../domain/ports/indexes.ts';
import type { Scope } from '../domain/scope.ts';
import { assembleAnswer } from './assemble/assemble-answer.ts';
import { readCursor } from './assemble/cursor.ts';
import { createNotices } from './assemble/notices.ts';
import type { SearchDependencies } from './dependencies.ts';
import { expandTerms } from './retrieve/expand-terms.ts';
import { knownItems } from './retrieve/known-items.ts';
import { requiredDocuments } from './retrieve/required-documents.ts';
import { retrieve, type Retrieved } from './retrieve/retrieve.ts';
import { wordCoverage } from './score/coverage.ts';
import { draftAdditions } from './score/draft-additions.ts';
import { fuse } from './score/fuse.ts';
import { orderDocuments, unranked, type OrderedDocument } from './score/order-documents.ts';
import { scoreDocuments } from './score/score-documents.ts';
import { understand, type Understood } from './understand/understand.ts';

/** Answers one question within a scope. Fails with `bad-query` or `usage` for what cannot be read, `engine-failed` when both sides are down. */
export type SearchDocuments = (scope: Scope, request: SearchRequest) => Promise<SearchAnswer>;

/** Everything about a question that is worked out before a page of the list is shown; benches and exports look at it, too. */
export type RankedList = {
  readonly understood: Understood;
  readonly ordered: readonly OrderedDocument[];
  readonly total: SearchAnswer['total'];
  readonly notices: readonly Notice[];
  readonly selection: Selection | undefined;
  readonly readable: number;
};

export function createSearch(dependencies: SearchDependencies): SearchDocuments {
  return async (scope, request) => {
    const offset = readCursor(request);
    const list = await rank(scope, request, dependencies);
    return assembleAnswer(scope, request, list, offset, dependencies);
  };
}

/** The whole ranked list of a question. */
export async function rank(scope: Scope, request: SearchRequest, dependencies: SearchDependencies): Promise<RankedList> {
  const { catalogue, ranking } = dependencies;
  const read = understand(request, dependencies);
  const understood: Understood = {
    ...read,
    terms: await expandTerms(scope, read.tree, read.terms, dependencies),
  };
  const notices = createNotices();
  const totals = await catalogue.totals(scope);
  if (totals.documents === 0)
    notices.add({
      code: 'empty-archive',
      sentence: 'Nothing has been imported yet. An archivist brings documents in with “reftel import” or on the page Imports.',
    });
  const selection = await select(scope, understood, dependencies, notices);
  const readable = totals.documents;
  const empty: RankedList = {
    understood,
    ordered: [],
    total: { value: 0, exact: true },
    notices: notices.all(),
    selection,
    readable,
  };
  if (selection?.numbers.length === 0) return empty;

  const known = await knownItems(scope, understood, dependencies);
  if (understood.terms.length === 0)
    return {
      ...(await listSelection(scope, selection, request, dependencies)),
      understood,
      notices: notices.all(),
      readable,
    };
  const retrieved = await retrieve(scope, understood, request.mode, selection, dependencies);
  if (isDead(request, retrieved.words.isDown, retrieved.meaning.isDown))
    throw new AppError(
      'engine-failed',
      'Neither words nor meaning can be searched now. Run “reftel doctor”; if it names the indexes, run “reftel rebuild”.',
    );
  notices.aboutSides(retrieved);
  notices.aboutWords(retrieved.words.found.weighed, understood, request.mode);
  notices.aboutWaiting(totals.waitingMeaning, request.mode);
  const scored = await scoreDocuments(scope, retrieved, request.mode, dependencies);
  const additions = await draftAdditions(scope, understood, request, scored, dependencies);
  const coverage = understood.draft === undefined ? wordCoverage(retrieved.words.found.weighed, scored, retrieved.passages) : 1;
  const ranked = fuse(scored, request.mode, retrieved.words.found.weighed.length, additions, coverage, ranking);
  const ordered = await orderDocuments(scope, ranked, { known, understood, selection, request }, dependencies);
  return {
    understood,
    ordered,
    total: countMatching(retrieved, ordered.length, request),
    notices: notices.all(),
    selection,
    readable,
  };
}

/** Filters, fields, required and excluded words as one selection, applied before any ranking. */
async function select(
  scope: Scope,
  understood: Understood,
  dependencies: SearchDependencies,
  notices: ReturnType<typeof createNotices>,
): Promise<Selection | undefined> {
  const { catalogue } = dependencies;
  const { tree, filter, languages } = understood;
  if (tree === undefined) return catalogue.select(scope, filter);
  const cells = (await catalogue.cells(scope)).map((cell) => cell.number);
  const { documents, emptiedBy } = await requiredDocuments(tree, { dependencies, scope, cells, languages });
  if (emptiedBy !== undefined)
    notices.add({
      code: 'emptied-by',
      sentence: `No document you may read holds all of what is required: ${emptiedBy} leaves none. Take it away to see the rest.`,
      words: [emptiedBy],
    });
  return catalogue.select(scope, filter, documents);
}

function isDead(request: SearchRequest, wordsDown: boolean, meaningDown: boolean): boolean {
  return request.mode === 'words' ? wordsDown : request.mode === 'meaning' ? meaningDown : wordsDown && meaningDown;
}

/** A question of filters only lists what they let through, newest first. */
async function listSelection(
  scope: Scope,
  selection: Selection | undefined,
  request: SearchRequest,
  { catalogue }: SearchDependencies,
): Promise<Omit<RankedList, 'understood' | 'notices' | 'readable'>> {
  const numbers =
    selection?.level === 'passages'
      ? [...new Set((await catalogue.passagesByNumber(scope, [...selection.numbers])).map((passage) => passage.documentNumber))]
      : [...(selection?.numbers ?? [])];
  const documents = await catalogue.documentsByNumber(scope, numbers);
  const direction = request.sort === 'oldest' ? -1 : 1;
  const ordered = documents
    .sort((a, b) => direction * (b.date?.from ?? '').localeCompare(a.date?.from ?? '') || (a.id < b.id ? -1 : 1))
    .map((record) => ({ ...unranked(record), known: undefined }));
  return { ordered, total: { value: ordered.length, exact: true }, selection };
}

function countMatching({ words }: Retrieved, candidates: number, { mode }: SearchRequest): SearchAnswer['total'] {
  if (mode === 'meaning' || words.isDown) return { value: candidates, exact: candidates === 0 };
  const { weighed, matching } = words.found;
  if (weighed.every((term) => term.scored.length === 0)) return { value: candidates, exact: mode === 'words' || candidates === 0 };
  return { value: matching.documents, exact: matching.exact };
}
