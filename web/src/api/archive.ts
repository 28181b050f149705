import { queryOptions } from '@tanstack/react-query';
import type { ActorsAnswer, CollectionsAnswer, ModelsAnswer, StatusAnswer } from '../../../domain/answers/archive.ts';
import { ask } from './request.ts';

const vocabularyFreshMs = 60_000;
/** How often a running import or a waiting passage is asked after. */
const busyEveryMs = 4_000;

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => ask<StatusAnswer>('/status', { signal }),
  refetchInterval: ({ state }) => (isBusy(state.data) ? busyEveryMs : false),
});

export const actorsQuery = queryOptions({
  queryKey: ['actors'],
  queryFn: ({ signal }) => ask<ActorsAnswer>('/actors', { signal }),
  staleTime: vocabularyFreshMs,
});

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => ask<ModelsAnswer>('/models', { signal }),
  staleTime: vocabularyFreshMs,
});

export const collectionsQuery = queryOptions({
  queryKey: ['collections'],
  queryFn: ({ signal }) => ask<CollectionsAnswer>('/collections', { signal }),
  staleTime: vocabularyFreshMs,
});

/** Deletes the demonstration papers; says how many there were. */
export const removeDemo = (): Promise<{ removed: number }> => ask('/demo', { method: 'DELETE' });

function isBusy(status: StatusAnswer | undefined): boolean {
  return status !== undefined && (status.importing || status.waiting.meaning > 0 || status.waiting.models > 0);
}
