import { Trans, useLingui } from '@lingui/react/macro';
import type { z } from 'zod';
import type { facetsSchema } from '../../../domain/answers/search.ts';
import { FacetList } from './facet-list.tsx';
import { filterFields, type FilterName } from './question-of.ts';
import { YearFilter } from './year-filter.tsx';

export type Facets = z.output<typeof facetsSchema>;

const shownOrder: readonly FilterName[] = ['country', 'model', 'kind', 'author', 'collection', 'lang'];

/** What the list can be narrowed by, with counts of the documents that match the question. */
export function Filters({ facets, isExact }: { facets: Facets | undefined; isExact: boolean }) {
  const { t } = useLingui();
  return (
    <section className="filters" aria-label={t`Narrow the list`}>
      <p className="hint">
        {isExact ? (
          <Trans>Counts are of the documents found.</Trans>
        ) : (
          <Trans>Counts are of the best matches, not of all documents found.</Trans>
        )}
      </p>
      <YearFilter years={facets?.years ?? []} />
      {shownOrder.map((name) => (
        <FacetList key={name} name={name} facets={facets?.[filterFields[name]] ?? []} />
      ))}
    </section>
  );
}
