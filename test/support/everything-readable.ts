import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Filter } from '../../domain/filter.ts';
import type { Scope } from '../../domain/scope.ts';

export type Questions = {
  readonly documents: readonly string[];
  readonly words: readonly string[];
  readonly actors: readonly string[];
  readonly keys: readonly string[];
  readonly filters: readonly Filter[];
};

/** All that a reader can learn of a record through one scope, without the numbers that only the stores use. */
export async function everythingReadable(record: Catalogue, scope: Scope, questions: Questions): Promise<unknown> {
  const { documents: ids, words, actors, keys, filters } = questions;
  const terms = { exact: words, terms: words };
  const every = <Item, Answer>(items: readonly Item[], ask: (item: Item) => Promise<Answer>): Promise<Answer[]> =>
    Promise.all(items.map(ask));
  const documents = await record.documents(scope, ids);
  const passages = (await every(ids, (id) => record.passagesOf(scope, id))).flat();
  const cells = (await record.cells(scope)).map((cell) => cell.number);
  const hits = await record.freshWords.search({
    cells,
    terms: words.map((term, i) => ({ column: 'exact' as const, term, weight: 1 + i })),
    limit: 5,
  });
  const found = await record.counts(
    scope,
    hits.map((hit) => hit.passage),
    terms,
  );
  return {
    documents: documents.map(({ number: _number, cell: _cell, ...document }) => document),
    passages: passages.map(({ number: _number, documentNumber: _document, ...passage }) => passage),
    pages: await every(ids, (id) => record.pages(scope, id)),
    attachments: await every(ids, async (id) => (await record.attachments(scope, id)).map((one) => one.id)),
    hits: hits.map(({ score }, i) => [found[i]?.id, score, found[i]?.counts]),
    documentCounts: (
      await record.documentCounts(
        scope,
        documents.map((one) => one.number),
        terms,
      )
    ).map(({ id, counts }) => [id, counts]),
    statistics: await record.termStatistics(scope, terms),
    expanded: await every(words, (text) =>
      Promise.all([
        record.expandTerm(scope, { kind: 'prefix', text: text.slice(0, 2) }, 9),
        record.expandTerm(scope, { kind: 'fuzzy', text, distance: 2 }, 9),
      ]),
    ),
    selected: await every(filters, async (filter) => {
      const chosen = await record.select(scope, filter);
      return [chosen?.level, chosen?.numbers.length];
    }),
    facets: await every([undefined, ...filters], async (filter) =>
      record.facets(scope, filter === undefined ? undefined : await record.select(scope, filter)),
    ),
    byField: await every(words, async (word) => (await record.selectByField(scope, 'title', [word], false)).length),
    byKey: await every(keys, async (key) => (await record.selectByKey(scope, key)).length),
    references: await every(ids, async (id) => [await record.referencesFrom(scope, id), await record.referencesTo(scope, id)]),
    collections: await record.collections(scope),
    holdings: await record.holdings(scope, { actors, exceptCollections: [] }),
    evidence: await record.evidence(scope, {
      actors: [],
      models: [],
      exceptCollections: [],
      minimumProbability: 0,
    }),
    models: [...(await record.modelHoldings(scope, ['tech-ambassador']))],
    actors: await record.actors(scope),
    totals: await record.totals(scope),
  };
}
