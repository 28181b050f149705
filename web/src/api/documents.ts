import { queryOptions } from '@tanstack/react-query';
import type {
  CitationAnswer,
  DocumentAnswer,
  PageAnswer,
  ReferencesAnswer,
  SimilarAnswer,
  citationStyles,
} from '../../../domain/answers/documents.ts';
import type { FoundPassage } from '../../../domain/answers/search.ts';
import type { ModelId } from '../../../domain/models.ts';
import { ask } from './request.ts';

export type CitationStyle = (typeof citationStyles)[number];

const path = (id: string, rest = ''): string => `/documents/${encodeURIComponent(id)}${rest}`;

export function documentQuery(id: string) {
  return queryOptions({
    queryKey: ['document', id],
    queryFn: ({ signal }) => ask<DocumentAnswer>(path(id), { signal }),
  });
}

export function pageQuery(id: string, page: number) {
  return queryOptions({
    queryKey: ['document', id, 'page', page],
    queryFn: ({ signal }) => ask<PageAnswer>(path(id, `/pages/${page}`), { signal }),
    staleTime: 300_000,
  });
}

export function similarQuery(id: string) {
  return queryOptions({
    queryKey: ['document', id, 'similar'],
    queryFn: ({ signal }) => ask<SimilarAnswer>(path(id, '/similar'), { signal }),
  });
}

export function referencesQuery(id: string) {
  return queryOptions({
    queryKey: ['document', id, 'references'],
    queryFn: ({ signal }) => ask<ReferencesAnswer>(path(id, '/references'), { signal }),
  });
}

export function citationQuery(id: string, style: CitationStyle) {
  return queryOptions({
    queryKey: ['document', id, 'cite', style],
    queryFn: ({ signal }) => ask<CitationAnswer>(path(id, `/cite?style=${style}`), { signal }),
    staleTime: 300_000,
  });
}

/** Address of the file as it was delivered. */
export const originalAddress = (id: string): string => `/api/v1${path(id, '/original')}`;

/** A person's decision on the models of a passage; undone by putting the former set. */
export function decideModels(passage: string, models: readonly ModelId[]): Promise<FoundPassage> {
  return ask<FoundPassage>(`/passages/${encodeURIComponent(passage)}/models`, {
    method: 'PUT',
    json: { models, reason: null },
  });
}
