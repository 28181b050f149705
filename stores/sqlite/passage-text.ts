import { createHash } from 'node:crypto';
import type { Span } from '../../domain/passage.ts';
import { damagedRecord } from './sqlite-errors.ts';

/** The passage's text: the slices of its pages, joined by a line break where it runs over a page end. */
export function textOfSpans(spans: readonly Span[], pageText: (page: number) => string | undefined): string {
  return spans
    .map(({ page, start, end }) => {
      const text = pageText(page);
      if (text === undefined) throw damagedRecord(`page ${page} of a passage`);
      return text.slice(start, end);
    })
    .join('\n');
}

/** What a person's decision is anchored to: equal text keeps the decision through any re-processing. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}

export function packSpans(spans: readonly Span[]): string {
  return JSON.stringify(spans.map(({ page, start, end }) => [page, start, end]));
}

export function unpackSpans(packed: string): Span[] {
  return (JSON.parse(packed) as [number, number, number][]).map(([page, start, end]) => ({
    page,
    start,
    end,
  }));
}
