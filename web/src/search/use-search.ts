import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { SearchAddress } from '../routes/search-address.ts';
import { useAsked } from './long-draft.ts';
import { questionOf } from './question-of.ts';

const route = getRouteApi('/');

/** The address of the search page, the question it asks, and the way to change it. */
export function useSearchAddress() {
  const address = route.useSearch();
  const asked = useAsked(address);
  const navigate = useNavigate();
  /** Goes to another view of the same question; a draft kept with the history entry goes along. */
  const change = (next: SearchAddress, options: { replace?: boolean } = {}): void => {
    void navigate({
      to: '/',
      search: next,
      state: (kept) => kept,
      resetScroll: false,
      replace: options.replace ?? false,
    });
  };
  return { address, asked, change, question: questionOf(address, asked.q) };
}
