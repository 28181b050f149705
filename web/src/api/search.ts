import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { SearchAnswer, searchRequestSchema } from '../../../domain/answers/search.ts';
import { download } from './download.ts';
import { ask } from './request.ts';

/** What the pages send: the request as the server's schema reads it, its defaults left out. */
export type SearchQuestion = z.input<typeof searchRequestSchema>;

export function searchQuery(question: SearchQuestion) {
  return infiniteQueryOptions({
    queryKey: ['search', question],
    queryFn: ({ signal, pageParam }) =>
      ask<SearchAnswer>('/search', {
        method: 'POST',
        json: pageParam === null ? question : { ...question, facets: false, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (answer) => answer.next,
  });
}

/** The passages of one document that answer a question. */
export function searchWithinQuery(document: string, q: string) {
  return queryOptions({
    queryKey: ['search-within', document, q],
    queryFn: ({ signal }) =>
      ask<SearchAnswer>('/search', {
        method: 'POST',
        json: { q, filter: { documents: [document] }, limit: 1 } satisfies SearchQuestion,
        signal,
      }),
    enabled: q !== '',
  });
}

const listTypes = { csv: 'text/csv', ris: 'application/x-research-info-systems' } as const;

/** The list of results as a file, in the order shown; the server sends at most 1,000 documents. */
export function downloadList(question: SearchQuestion, format: keyof typeof listTypes): Promise<void> {
  return download('/search', {
    method: 'POST',
    json: { ...question, limit: 1000, facets: false },
    accept: listTypes[format],
    fileName: `reftel-results.${format}`,
  });
}
