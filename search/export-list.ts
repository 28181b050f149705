import type { SearchRequest } from '../domain/answers/search.ts';
import type { Scope } from '../domain/scope.ts';
import { writeListCsv } from './cite/list-csv.ts';
import { writeRis } from './cite/ris.ts';
import type { SearchDependencies } from './dependencies.ts';
import { createSearch } from './search-documents.ts';

/** Documents of one exported list at most. */
const mostExported = 1_000;

/** The list of a question as a file; what a reader may not read is not in it, as on the page. */
export async function exportList(
  scope: Scope,
  request: SearchRequest,
  format: 'csv' | 'ris',
  dependencies: SearchDependencies,
): Promise<string> {
  const { cursor: _cursor, ...rest } = request;
  const answer = await createSearch(dependencies)(scope, {
    ...rest,
    limit: Math.min(mostExported, Math.max(request.limit, 100)),
    facets: false,
  });
  if (format === 'csv') return writeListCsv(answer.results);
  const records = await dependencies.catalogue.documents(
    scope,
    answer.results.map(({ document }) => document.id),
  );
  const order = new Map(answer.results.map(({ document }, i) => [document.id, i]));
  return writeRis(records.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0)));
}
