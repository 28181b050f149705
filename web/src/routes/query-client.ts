import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';

const freshMs = 15_000;
const retries = 2;

/** Answers stay fresh for a moment; only a server that does not answer is asked again without being told to. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => error instanceof ApiError && error.code === 'offline' && failures < retries,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
