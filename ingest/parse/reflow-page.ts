import { rejoinLineEnds } from './rejoin-line-ends.ts';

/** Lines on either side by which the width of the column around a line is judged. */
const neighbours = 3;
/** Columns narrower than this many characters are lists and tables, never running text. */
const narrowest = 25;
/** A single line shorter than this is a heading or a row, not a paragraph. */
const shortestParagraph = 45;

const startsItem = /^(?:[•●▪■◦‣·*–—-]\s|\(?\d{1,3}(?:\.\d{1,3})*[.)]\s|\(?\p{L}{1,2}[.)]\s|\(?[ivxIVX]{1,5}[.)]\s)/u;
const startsField = /^\p{Lu}[\p{L} /-]{0,24}:(?:\s|$)/u;
const endsSentence = /[.!?:;…][)\]"'”’»]?$/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * The lines of a printed page as paragraphs. Lines of one paragraph are joined by a space, words broken between them are mended;
 * short lines (addresses, cable headings, lists) and rows with tabs stay lines. A line belongs to the next one when it fills its
 * column, that is when the next line's first word would not have fitted. `otherSpellings`: see `rejoinLineEnds`.
 */
export function reflowPage(
  text: string,
  words: ReadonlySet<string>,
): { readonly text: string; readonly otherSpellings: readonly string[] } {
  const lines = text.split('\n').map(tidyLine);
  const widths = columnWidths(lines);
  const blocks: { lines: string[]; gap: boolean; wide: boolean }[] = [];
  let gap = false;
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      gap = true;
      continue;
    }
    const width = widths[index] ?? 0;
    const before = blocks.at(-1);
    const last = before?.lines.at(-1);
    if (before !== undefined && last !== undefined && !gap && continues(last, line, Math.max(width, widths[index - 1] ?? 0)))
      before.lines.push(line);
    else
      blocks.push({
        lines: [line],
        gap,
        wide: line.length > Math.max(shortestParagraph, width * 0.7) && !line.includes('\t'),
      });
    gap = false;
  }
  let page = '';
  const otherSpellings: string[] = [];
  let wasParagraph = false;
  for (const block of blocks) {
    const isParagraph = block.lines.length > 1 || block.wide;
    if (page !== '') page += isParagraph || wasParagraph || block.gap ? '\n\n' : '\n';
    page += block.lines.length === 1 ? block.lines[0] : joinLines(block.lines, words, otherSpellings);
    wasParagraph = isParagraph;
  }
  return { text: page, otherSpellings: [...new Set(otherSpellings)] };
}

function tidyLine(line: string): string {
  const trimmed = line.trim();
  if (!/\t| {2}|\u00A0/u.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[ \u00A0]*\t[ \u00A0]*/gu, '\t')
    .replace(/[ \u00A0]{2,}/gu, ' ')
    .replace(/^([•●▪■◦‣·–—-]|\(?[\p{L}\p{N}]{1,4}[.)])\t/u, '$1 ');
}

/**
 * For each line the width of its column: that of the longest line around it, and not much less than the page's usual width, so that
 * a block of short lines is not taken for a narrow column.
 */
function columnWidths(lines: readonly string[]): number[] {
  const lengths = lines.map((line) => line.length);
  const usual = lengths.toSorted((a, b) => a - b)[Math.floor((lengths.length - 1) * 0.85)] ?? 0;
  return lengths.map((_, index) => {
    let widest = usual * 0.6;
    for (let at = Math.max(0, index - neighbours); at <= index + neighbours; at += 1) widest = Math.max(widest, lengths[at] ?? 0);
    return widest;
  });
}

function continues(line: string, next: string, width: number): boolean {
  const tail = line.slice(-2);
  if (/\p{L}[-\u2010]$/u.test(tail) && /^[\p{L}\p{N}]/u.test(next)) return true;
  if (width < narrowest || line.includes('\t') || next.includes('\t')) return false;
  // A line that begins with a word in small letters begins nothing else; most lines do, and the patterns below are dear.
  const isWord = /^[a-z]{3}/u.test(next);
  if (!isWord && startsItem.test(next)) return false;
  const isLower = isWord || /^[\p{Ll},;)]/u.test(next);
  const isEnd = endsSentence.test(tail);
  // After a full stop the next line is more likely a new paragraph, so the line must really be full.
  const isFull = line.length + 1 + firstWord(next).length > width * (isEnd && !isLower ? 1 : 0.92);
  if (!isLower && startsField.test(next)) return false;
  if (isFull) return true;
  return isLower && !isEnd && line.length > width * 0.5;
}

function firstWord(line: string): string {
  if (line >= '\u3000' && cjk.test(line.slice(0, 1))) return line.slice(0, 1);
  const end = line.indexOf(' ');
  return end < 0 ? line : line.slice(0, end);
}

function joinLines(lines: readonly string[], words: ReadonlySet<string>, otherSpellings: string[]): string {
  const isBroken = lines.some((line, index) => index < lines.length - 1 && (line.endsWith('-') || line.endsWith('\u2010')));
  const mended = isBroken ? rejoinLineEnds(lines.join('\n'), words) : undefined;
  if (mended !== undefined) otherSpellings.push(...mended.rejoined);
  const whole = mended === undefined ? lines : mended.text.split('\n');
  let text = '';
  let last = '';
  for (const line of whole) {
    text += last === '' || isWithoutBlank(last, line.slice(0, 1)) ? line : ` ${line}`;
    last = line.slice(-1);
  }
  return text;
}

/** Chinese and Japanese write no blank between the lines of a paragraph. */
function isWithoutBlank(left: string, right: string): boolean {
  return right >= '\u3000' && cjk.test(left) && cjk.test(right);
}
