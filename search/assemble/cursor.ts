import { createHash } from 'node:crypto';
import type { SearchRequest } from '../../domain/answers/search.ts';
import { AppError } from '../../domain/errors.ts';

/** An opaque place in one list: the offset, tied to the question it belongs to. */
export function writeCursor(request: SearchRequest, offset: number): string {
  return Buffer.from(JSON.stringify([offset, fingerprint(request)])).toString('base64url');
}

/** The offset a request asks for; a cursor of another question, or a damaged one, is `usage`. */
export function readCursor(request: SearchRequest): number {
  if (request.cursor === undefined) return 0;
  const value = parse(request.cursor);
  if (!Array.isArray(value) || !Number.isSafeInteger(value[0]) || value[0] < 0 || value[1] !== fingerprint(request))
    throw new AppError('usage', 'This “next” belongs to another question. Ask again without it.', {
      details: { field: 'cursor' },
    });
  return value[0] as number;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function fingerprint(request: SearchRequest): string {
  const { q, mode, draft, plain, sort, otherLanguages, filter } = request;
  return createHash('sha256')
    .update(JSON.stringify([q, mode, draft, plain, sort, otherLanguages, filter]))
    .digest('base64url')
    .slice(0, 12);
}
