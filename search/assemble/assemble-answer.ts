import type { Facets } from '../../domain/ports/catalogue-shapes.ts';
import type { SearchAnswer, SearchRequest, SearchResult } from '../../domain/answers/search.ts';
import type { DocumentRecord } from '../../domain/document.ts';
import type { PassageRecord } from '../../domain/passage.ts';
import type { Scope } from '../../domain/scope.ts';
import { citationNote } from '../cite/citation-note.ts';
import type { SearchDependencies } from '../dependencies.ts';
import { sortedNumbers } from '../retrieve/number-sets.ts';
import type { OrderedDocument } from '../score/order-documents.ts';
import type { ScoredPassage } from '../score/score-documents.ts';
import type { RankedList } from '../search-documents.ts';
import { writeCursor } from './cursor.ts';
import { foundPassage } from './found-passage.ts';
import { reasonsOf } from './reasons.ts';
import { summaryOf } from './summary.ts';

/** Passages shown of one document. */
const shownPassages = 3;

/** One page of the list as it is sent: summaries, passages with marks, reasons, citations, and counts over the whole list. */
export async function assembleAnswer(
  scope: Scope,
  request: SearchRequest,
  list: RankedList,
  offset: number,
  dependencies: SearchDependencies,
): Promise<SearchAnswer> {
  const { catalogue } = dependencies;
  const page = list.ordered.slice(offset, offset + request.limit);
  const shown = await withRecords(scope, page, dependencies);
  const chosen = await choosePassages(scope, shown, dependencies);
  const results = shown.map((document) => resultOf(document, chosen.get(document.document) ?? [], list, request, dependencies));
  const end = offset + page.length;
  return {
    total: list.total,
    readable: list.readable,
    results,
    notices: [...list.notices, ...nothingAsked(list)],
    ...(request.facets
      ? {
          facets: plain(
            await catalogue.facets(scope, {
              level: 'documents',
              numbers: sortedNumbers(list.ordered.map(({ document }) => document)),
            }),
          ),
        }
      : {}),
    next: end < list.ordered.length ? writeCursor(request, end) : null,
  };
}

/** A question without a word and without a filter would look like one that finds nothing. */
function nothingAsked({ understood, selection, readable }: RankedList): SearchAnswer['notices'] {
  if (understood.terms.length > 0 || selection !== undefined || readable === 0) return [];
  return [
    {
      code: 'no-words',
      sentence: 'The question holds no word or number to look for. Type some words, a reference number or a quoted phrase.',
    },
  ];
}

export type ShownDocument = OrderedDocument & { readonly record: DocumentRecord };

/** Places of the list with their records; one that has left the archive since is left out. */
export async function withRecords(
  scope: Scope,
  page: readonly OrderedDocument[],
  { catalogue }: Pick<SearchDependencies, 'catalogue'>,
): Promise<ShownDocument[]> {
  const records = new Map(
    (
      await catalogue.documentsByNumber(
        scope,
        page.map(({ document }) => document),
      )
    ).map((record) => [record.number, record]),
  );
  return page.flatMap((document) => {
    const record = records.get(document.document);
    return record === undefined ? [] : [{ ...document, record }];
  });
}

/** The best passages of each document: those its score came from; for a document found by its number or by a filter, its first one. */
async function choosePassages(
  scope: Scope,
  shown: readonly ShownDocument[],
  { catalogue, ranking }: SearchDependencies,
): Promise<Map<number, PassageRecord[]>> {
  const best = shown.flatMap((document) =>
    [...document.passages]
      .sort((a, b) => passageWorth(b, ranking.meaningShare) - passageWorth(a, ranking.meaningShare) || (a.id < b.id ? -1 : 1))
      .slice(0, shownPassages),
  );
  const chosen = Map.groupBy(
    await catalogue.passagesByNumber(
      scope,
      best.map(({ passage }) => passage),
    ),
    (record) => record.documentNumber,
  );
  for (const { document, id, passages } of shown)
    if (passages.length === 0) chosen.set(document, (await catalogue.passagesOf(scope, id)).slice(0, 1));
  return chosen;
}

/** Word scores run to some tens, cosines to one: a passage found by both stands before one found by one. */
function passageWorth(passage: ScoredPassage, meaningShare: number): number {
  return (1 - meaningShare) * (passage.words / (passage.words + 8)) + meaningShare * Math.max(0, (passage.meaning ?? 0.7) - 0.7) * 3;
}

function resultOf(
  document: ShownDocument,
  passages: readonly PassageRecord[],
  { understood }: RankedList,
  request: SearchRequest,
  { ranking }: SearchDependencies,
): SearchResult {
  const meaningful = new Map(document.passages.map((passage) => [passage.passage, passage.meaning]));
  const first = passages[0];
  return {
    document: summaryOf(document.record),
    score: Math.round(document.score * 1e6) / 1e6,
    reasons: reasonsOf(document, understood.terms, passages, request.filter.models ?? [], ranking),
    passages: passages.map((passage) =>
      foundPassage(passage, {
        terms: understood.terms,
        isByMeaning: (meaningful.get(passage.number) ?? 0) >= ranking.closeness.near,
      }),
    ),
    citation: citationNote(document.record, first?.spans[0]?.page),
  };
}

function plain(facets: Facets): NonNullable<SearchAnswer['facets']> {
  const copy = (list: Facets['kinds']): { value: string; count: number }[] => list.map(({ value, count }) => ({ value, count }));
  return {
    countries: copy(facets.countries),
    authors: copy(facets.authors),
    models: copy(facets.models),
    kinds: copy(facets.kinds),
    collections: copy(facets.collections),
    languages: copy(facets.languages),
    years: copy(facets.years),
  };
}
