import type { Page } from '../../domain/document.ts';
import type { Span } from '../../domain/passage.ts';
import { paragraphSpans, smallerPieces } from './atoms.ts';
import { tokenEstimate } from './measure.ts';

export type SplitInput = {
  readonly pages: readonly Page[];
  /** True when pages are leaves of one text, so that a passage may run over a page end; false for sheets, slides, parts. */
  readonly paged: boolean;
  /** Length of the head (cable header block) of the first page: it is kept whole and with the first passage. */
  readonly head?: number;
};

/** Tokens of a passage: full from 200, never more than 300 but for the tail; a last piece under 60 joins the one before it. */
const size = { full: 200, most: 300, tail: 60, mostHead: 400 } as const;

type Piece = Span & { readonly tokens: number; readonly endsPage: boolean };
type Passage = { spans: Span[]; tokens: number };

/**
 * Cuts a document into the passages that are searched and cited: whole paragraphs while they fit, long ones at sentence ends.
 * Every character that is not white space is in exactly one passage; a passage touches at most two pages.
 */
export function splitPassages({ pages, paged, head = 0 }: SplitInput): { spans: Span[] }[] {
  const passages: Passage[] = [];
  for (const [at, page] of pages.entries()) {
    for (const piece of piecesOf(page, at === 0 ? head : 0)) place(piece, passages, paged);
  }
  return passages.map(({ spans }) => ({ spans }));
}

function piecesOf(page: Page, head: number): Piece[] {
  const { number, text } = page;
  const withHead = head > 0 && tokenEstimate(text, 0, head) <= size.mostHead;
  const paragraphs = withHead ? [...wholeHead(text, head), ...paragraphSpans(text, head)] : paragraphSpans(text);
  const pieces = paragraphs.flatMap((span, at) => {
    const isHead = withHead && at === 0;
    const tokens = tokenEstimate(text, span.start, span.end);
    const parts = isHead || tokens <= size.full ? [span] : smallerPieces(text, span, size.full);
    return parts.map(({ start, end }) => ({
      page: number,
      start,
      end,
      tokens: tokenEstimate(text, start, end),
      endsPage: false,
    }));
  });
  const last = pieces.at(-1);
  if (last !== undefined) pieces[pieces.length - 1] = { ...last, endsPage: true };
  return pieces;
}

function wholeHead(text: string, head: number): { start: number; end: number }[] {
  const piece = text.slice(0, head);
  const start = piece.length - piece.trimStart().length;
  return piece.trim() === '' ? [] : [{ start, end: piece.trimEnd().length }];
}

/** Adds a piece to the passage being filled, or begins the next one. */
function place(piece: Piece, passages: Passage[], paged: boolean): void {
  const current = passages.at(-1);
  if (current !== undefined && fits(current, piece, paged)) append(current, piece);
  else passages.push({ spans: [spanOf(piece)], tokens: piece.tokens });
}

function fits(current: Passage, piece: Piece, paged: boolean): boolean {
  const last = current.spans.at(-1);
  const samePage = last?.page === piece.page;
  if (!samePage && (!paged || current.spans.length > 1)) return false;
  const together = current.tokens + piece.tokens;
  if (piece.endsPage && piece.tokens < size.tail && samePage) return together <= size.most + size.tail;
  return together <= size.most && (current.tokens < size.full || piece.tokens < size.tail);
}

function append(current: Passage, piece: Piece): void {
  const last = current.spans.at(-1);
  if (last !== undefined && last.page === piece.page) current.spans[current.spans.length - 1] = { ...last, end: piece.end };
  else current.spans.push(spanOf(piece));
  current.tokens += piece.tokens;
}

function spanOf({ page, start, end }: Piece): Span {
  return { page, start, end };
}
