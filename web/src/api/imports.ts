import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { OutcomesAnswer, RunAnswer, RunsAnswer } from '../../../domain/answers/archive.ts';
import type { OutcomeKind } from '../../../domain/outcome.ts';
import { download } from './download.ts';
import { ask } from './request.ts';

const outcomesAtOnce = 50;

export const runsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => ask<RunsAnswer>('/imports', { signal }),
});

/** How often the counts of a run under way are asked for; its progress comes by itself. */
const countsEveryMs = 5_000;

export function runQuery(run: number) {
  return queryOptions({
    queryKey: ['imports', run],
    queryFn: ({ signal }) => ask<RunAnswer>(`/imports/${run}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.run.state === 'running' ? countsEveryMs : false),
  });
}

export function outcomesQuery(run: number, kinds: readonly OutcomeKind[]) {
  return infiniteQueryOptions({
    queryKey: ['imports', run, 'outcomes', kinds],
    queryFn: ({ signal, pageParam }) => {
      const parameters = new URLSearchParams({ limit: String(outcomesAtOnce) });
      if (kinds.length > 0) parameters.set('kinds', kinds.join(','));
      if (pageParam !== null) parameters.set('cursor', pageParam);
      return ask<OutcomesAnswer>(`/imports/${run}/outcomes?${parameters.toString()}`, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (answer) => answer.next,
  });
}

export const eventsAddress = (run: number): string => `/api/v1/imports/${run}/events`;

export function downloadReport(run: number): Promise<void> {
  return download(`/imports/${run}/outcomes`, { accept: 'text/csv', fileName: `reftel-import-${run}.csv` });
}

export type Delivery = {
  readonly files: readonly File[];
  readonly collection: string;
  readonly marking: string;
};

/** Uploads a delivery and starts its run. Fields go before the files, so that the server knows them when the first file arrives. */
export function uploadDelivery(delivery: Delivery): Promise<RunAnswer> {
  const form = new FormData();
  if (delivery.collection !== '') form.set('collection', delivery.collection);
  if (delivery.marking !== '') form.set('marking', delivery.marking);
  for (const file of delivery.files) form.append('files', file, file.name);
  return ask<RunAnswer>('/imports', { method: 'POST', form });
}
