import type { FoundPassage } from '../../../domain/answers/search.ts';
import { passageMarks } from '../shared/excerpt.ts';
import type { TextMark } from '../shared/text-mark.ts';

/** A place in the document where the question is met. */
export type Hit = {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly passage: string;
};

type Placed = TextMark & { readonly page: number };

/** Marks of a passage, which count in its text, placed on the pages it stands on. Its pages are joined by one line break. */
function placed(passage: FoundPassage): Placed[] {
  const placements: Placed[] = [];
  for (const mark of passageMarks(passage)) {
    let offset = 0;
    for (const span of passage.spans) {
      const length = span.end - span.start;
      const start = Math.max(mark.start, offset);
      const end = Math.min(mark.end, offset + length);
      if (start < end)
        placements.push({
          ...mark,
          page: span.page,
          start: span.start + start - offset,
          end: span.start + end - offset,
        });
      offset += length + 1;
    }
  }
  return placements;
}

/** Every mark that stands on one page, in units of the page text. */
export function marksOnPage(passages: readonly FoundPassage[], page: number): TextMark[] {
  return passages.flatMap(placed).filter((mark) => mark.page === page);
}

/** Where `n` and `p` lead, in reading order: the words found, or for a passage without any its closest sentence. */
export function hitsOf(passages: readonly FoundPassage[]): Hit[] {
  const hits = passages.flatMap((passage) => {
    const marks = placed(passage);
    const words = marks.filter((mark) => mark.kind === 'word');
    const places = words.length > 0 ? words : marks;
    if (places.length > 0) return places.map(({ page, start, end }) => ({ page, start, end, passage: passage.id }));
    const span = passage.spans[0];
    return span === undefined ? [] : [{ ...span, passage: passage.id }];
  });
  return hits.toSorted((a, b) => a.page - b.page || a.start - b.start);
}
