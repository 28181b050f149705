import type { FoundPassage } from '../../../domain/answers/search.ts';
import { reflow } from './reflow.ts';
import type { TextMark } from './text-mark.ts';

/** About four lines of the results column. */
const excerptCharacters = 340;
/** An excerpt begins with its sentence when that begins at most this far before the first mark. */
const leadCharacters = 90;

export type Excerpt = {
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
};

/** All marks of a passage, relative to its text. */
export function passageMarks(passage: FoundPassage): TextMark[] {
  const words = passage.marks.map(([start, end]): TextMark => ({ start, end, kind: 'word' }));
  if (passage.closest === null) return words;
  return [...words, { start: passage.closest[0], end: passage.closest[1], kind: 'closest' }];
}

/** The part of a passage worth showing in a list: where most different words of the question stand together, cut at words. */
export function excerptOf(passage: FoundPassage): Excerpt {
  const { text } = passage;
  const marks = passageMarks(passage);
  const flowing = reflow(text);
  if (text.length <= excerptCharacters) return { text: flowing, marks, cutStart: false, cutEnd: false };
  const start = startOf(flowing, Math.min(richestStart(text, marks), text.length - leadCharacters));
  const end = wordEnd(text, Math.min(text.length, start + excerptCharacters));
  const moved = marks
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
    .filter((mark) => mark.end > 0 && mark.start < end - start);
  return { text: flowing.slice(start, end), marks: moved, cutStart: start > 0, cutEnd: end < text.length };
}

/** The first mark of the stretch that holds most different words, then most words; without words, the closest sentence. */
function richestStart(text: string, marks: readonly TextMark[]): number {
  const all = marks.filter((mark) => mark.kind === 'word');
  // A cable's head repeats its subject in capitals; the sentence that tells the matter is in the text below it.
  const told = all.filter((mark) => text.slice(mark.start, mark.end) !== text.slice(mark.start, mark.end).toUpperCase());
  const words = told.length > 0 ? told : all;
  let best = { start: marks[0]?.start ?? 0, different: 0, count: 0 };
  for (const { start } of words) {
    const inside = words.filter((mark) => mark.start >= start && mark.end <= start + excerptCharacters - leadCharacters);
    const different = new Set(inside.map((mark) => text.slice(mark.start, mark.end).toLocaleLowerCase())).size;
    if (different > best.different || (different === best.different && inside.length > best.count))
      best = { start, different, count: inside.length };
  }
  return best.start;
}

/** The beginning of the line or sentence that holds `at`, or when that is far, of a word a little before it. */
function startOf(text: string, at: number): number {
  const from = Math.max(0, at - leadCharacters);
  if (from === 0 && at <= leadCharacters) return 0;
  const lead = text.slice(from, at);
  const sentence = Math.max(lead.lastIndexOf('\n'), lead.search(/(?<=\p{L})[.!?؟।]\s+[^.!?؟।]*$/u) + 1);
  if (sentence > 0) return from + sentence + (/^\s*/u.exec(text.slice(from + sentence))?.[0].length ?? 0);
  const space = lead.search(/\s/u);
  return space < 0 ? at : from + space + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(0, to).search(/\s\S*$/u);
  return space < to - 40 ? to : space;
}
