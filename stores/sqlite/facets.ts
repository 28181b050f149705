import type { Facet, Facets } from '../../domain/ports/catalogue-shapes.ts';
import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { Selection } from '../../domain/ports/indexes.ts';
import type { CatalogueContext } from './context.ts';

/** Longest span of years that counts in each of its years; a wider one is dated too loosely to be a year. */
const widestSpanYears = 100;

/** Documents by value. The set is what the selection names (all readable, if none); values of passages count where a selected passage has them. */
export function facetReads({ db, cells }: CatalogueContext): Pick<CatalogueReads, 'facets'> {
  return {
    facets: async (scope, chosen) =>
      db.reading((): Facets => {
        const readable = cells.readableJson(scope);
        const parameters = chosen === undefined ? [readable] : [readable, JSON.stringify([...chosen.numbers])];
        const { documents, passages } = sources(chosen);
        const count = (sql: string): Facet[] =>
          db.all<Facet>(`WITH ${documents}, ${passages} ${sql}`, ...parameters).map((row) => ({ ...row }));
        const spans = db.all<{ from: string; to: string; count: number }>(
          `WITH ${documents}, ${passages} SELECT substr(d.date_from, 1, 4) AS "from", substr(d.date_to, 1, 4) AS "to", count(*) AS count
            FROM chosen_document JOIN document d USING (number) WHERE d.date_from IS NOT NULL GROUP BY 1, 2`,
          ...parameters,
        );
        return {
          countries: count(byPassage('JOIN passage_actor v ON v.passage = p.number', 'v.actor')),
          authors: count(byDocument('JOIN document_author v ON v.document = d.number', 'v.actor')),
          models: count(byPassage('JOIN label v ON v.passage = p.number', 'v.model')),
          kinds: count(byDocument('', 'd.kind')),
          collections: count(byDocument('JOIN collection v ON v.number = d.collection', 'v.name')),
          languages: count(byPassage('', 'p.lang')),
          years: years(spans),
        };
      }),
  };
}

const inCells = 'cell IN (SELECT value FROM json_each(?1))';
const inNumbers = '(SELECT value FROM json_each(?2))';

function sources(chosen: Selection | undefined): { documents: string; passages: string } {
  if (chosen === undefined) {
    return {
      documents: `chosen_document AS (SELECT number FROM document WHERE ${inCells})`,
      passages: `chosen_passage AS (SELECT number FROM passage WHERE ${inCells})`,
    };
  }
  if (chosen.level === 'documents') {
    return {
      documents: `chosen_document AS (SELECT number FROM document WHERE ${inCells} AND number IN ${inNumbers})`,
      passages: `chosen_passage AS (SELECT number FROM passage WHERE ${inCells} AND document IN ${inNumbers})`,
    };
  }
  return {
    documents: `chosen_document AS (SELECT DISTINCT document AS number FROM passage WHERE ${inCells} AND number IN ${inNumbers})`,
    passages: `chosen_passage AS (SELECT number FROM passage WHERE ${inCells} AND number IN ${inNumbers})`,
  };
}

const ordered = 'GROUP BY 1 ORDER BY count DESC, value';

const byDocument = (join: string, value: string): string =>
  `SELECT ${value} AS value, count(DISTINCT d.number) AS count FROM chosen_document JOIN document d USING (number) ${join} ${ordered}`;

const byPassage = (join: string, value: string): string =>
  `SELECT ${value} AS value, count(DISTINCT p.document) AS count FROM chosen_passage JOIN passage p USING (number) ${join} ${ordered}`;

function years(spans: readonly { readonly from: string; readonly to: string; readonly count: number }[]): Facet[] {
  const counts = new Map<number, number>();
  for (const span of spans) {
    const [first, last] = [Number(span.from), Number(span.to)];
    if (last - first > widestSpanYears) continue;
    for (let year = first; year <= last; year += 1) counts.set(year, (counts.get(year) ?? 0) + span.count);
  }
  return [...counts].sort(([a], [b]) => b - a).map(([year, count]) => ({ value: String(year).padStart(4, '0'), count }));
}
