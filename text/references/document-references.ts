import type { DocumentDate } from '../../domain/dates.ts';
import type { CableHeader } from '../../domain/document.ts';
import { citedKey, contextOf } from './context.ts';
import { findReferences, type FoundReference } from './find-references.ts';
import { headerReferences } from './header-references.ts';

export type DocumentReferences = {
  readonly inHeader: readonly FoundReference[];
  readonly inBody: readonly FoundReference[];
};

/**
 * All citations of a document. `body` is the text behind its header; places are those in the body. A telegram cited without a
 * year takes the year with which the same number is cited in the header (`CAIRO 0219` after `REF: (A) CAIRO 0219 OF 20 MAY 19`).
 */
export function documentReferences(header: CableHeader, date: DocumentDate | null | undefined, body: string): DocumentReferences {
  const context = contextOf(header, date);
  const inHeader = headerReferences(header.references ?? [], context);
  const cited = new Map<string, number>();
  for (const { key, kind } of inHeader) {
    const [, post, number, year] = kind === 'telegram' ? key.split(':') : [];
    if (post !== undefined && number !== undefined && year !== undefined) cited.set(citedKey(post, number), Number(year));
  }
  return { inHeader, inBody: findReferences(body, { ...context, cited }) };
}
