import { useLocation } from '@tanstack/react-router';
import type { SearchAddress } from '../routes/search-address.ts';

/**
 * Beyond this a text is not put into the address: servers and mail programs cut long addresses, and a pasted draft cable
 * does not belong in a log. It stays with the entry of the browser's history instead, so that Back and reload keep it.
 */
const longestInAddress = 1_500;

declare module '@tanstack/react-router' {
  interface HistoryState {
    reftelDraft?: string | undefined;
  }
}

export type Asked = {
  readonly q: string;
  /** The address speaks of a draft that this browser does not hold. */ readonly isLost: boolean;
};

export function useAsked(address: SearchAddress): Asked {
  const kept = useLocation({ select: ({ state }) => state.reftelDraft });
  if (address.q !== undefined) return { q: address.q, isLost: false };
  if (kept !== undefined) return { q: kept, isLost: false };
  return { q: '', isLost: address.draft === 'yes' };
}

/** Where a question is kept: the address, or for a long draft the history entry. */
export function keepingOf(text: string): {
  q: string | undefined;
  draft: 'yes' | undefined;
  state: { reftelDraft?: string };
} {
  const q = text.trim();
  if (q.length > longestInAddress) return { q: undefined, draft: 'yes', state: { reftelDraft: q } };
  return { q: q === '' ? undefined : q, draft: undefined, state: {} };
}

/** Texts of more words are read as a draft, whatever was asked for (the same figure as the server's). */
const draftWords = 60;

export function readsAsDraft(text: string): boolean {
  return text.trim().split(/\s+/u).length > draftWords;
}
