import { sentenceSpans, type TextSpan } from '../sentences.ts';
import { tokenEstimate } from './measure.ts';

const newItem = /\n(?=[ \t]{0,8}(?:\(?\d{1,3}[.)]|\([a-zA-Z]{1,3}\)|[-•*][ \t]|¶|§)[ \t]*\S)/g;
const blankLines = /\n[ \t\u00a0\r\u2028\u2029]*(?=\n)/g;

let words: Intl.Segmenter | undefined;

/** The paragraphs of a page: between blank lines, and before each numbered paragraph or list item; without white space around them. */
export function paragraphSpans(text: string, from = 0): TextSpan[] {
  const cuts = [from, text.length];
  for (const pattern of [newItem, blankLines]) {
    for (const { index } of text.matchAll(pattern)) if (index > from) cuts.push(index);
  }
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, at) => trimmed(text, cuts[at] ?? 0, end));
}

/** Cuts a stretch into pieces of at most `most` tokens: at sentence ends, else between words, at worst between characters. */
export function smallerPieces(text: string, span: TextSpan, most: number): TextSpan[] {
  const sentences = sentenceSpans(text.slice(span.start, span.end)).map(({ start, end }) => ({
    start: span.start + start,
    end: span.start + end,
  }));
  return sentences.flatMap((sentence) =>
    tokenEstimate(text, sentence.start, sentence.end) <= most ? [sentence] : cutBetweenWords(text, sentence, most),
  );
}

function cutBetweenWords(text: string, span: TextSpan, most: number): TextSpan[] {
  words ??= new Intl.Segmenter('und', { granularity: 'word' });
  const pieces: TextSpan[] = [];
  let start = span.start;
  let tokens = 0;
  for (const chunk of chunks(text, span)) {
    for (const { segment, index } of words.segment(text.slice(chunk.start, chunk.end))) {
      const at = chunk.start + index;
      const size = tokenEstimate(segment);
      if (tokens + size > most && at > start) {
        pieces.push(...trimmed(text, start, at));
        start = at;
        tokens = 0;
      }
      tokens += size;
    }
  }
  pieces.push(...trimmed(text, start, span.end));
  return pieces;
}

/** Stretches of at most 400 units, parted at a blank where there is one: a string of a million letters must not become one passage. */
function* chunks(text: string, span: TextSpan): Generator<TextSpan> {
  let start = span.start;
  while (start < span.end) {
    let end = Math.min(start + 400, span.end);
    if (end < span.end) {
      const blank = text.slice(start, end).search(/\s\S*$/u);
      if (blank > 0) end = start + blank + 1;
      else if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1;
    }
    yield { start, end };
    start = end;
  }
}

function trimmed(text: string, start: number, end: number): TextSpan[] {
  const piece = text.slice(start, end);
  const bare = piece.trim();
  if (bare === '') return [];
  const lead = piece.length - piece.trimStart().length;
  return [{ start: start + lead, end: start + lead + bare.length }];
}
