/** A stretch of a text: UTF-16 units [start, end). */
export type TextSpan = { readonly start: number; readonly end: number };

let segmenter: Intl.Segmenter | undefined;

const listItem = /^[ \t]*(?:\(?(?:\d{1,3}|[a-zA-Z])[.)]|[-•*–])[ \t]/;
const itemNumber = /^\s*\(?(?:\d{1,3}|[a-zA-Z])[.)]\s*$/;
const abbreviation =
  /(?:^|[\s(«“"'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Drs|Prof|Gen|Col|Lt|Capt|Sen|Rep|Gov|St|Sr|Jr|Messrs|Amb|Sec|Dept|Nos?|no|vol|pp?|para|paras|art|cf|vs|approx|U\.S|U\.N|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|nr|Nr|bzw|z\.B|usw|ca|bl\.a|f\.eks|kl|M|MM|Mme|Sr|Sra)\.["'”’)]?\s*$/u;
const ending = /[.!?…:;。！？؟।]["'”’»)\]]*\s*$/u;

/**
 * The sentences of a text, in order, without the white space around them. A line end inside a paragraph is no sentence end
 * (cables wrap their lines), a blank line or a list item is; `Mr.` and `No.` end nothing.
 */
export function sentenceSpans(text: string): TextSpan[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'sentence' });
  const unwrapped = unwrapLines(text);
  const spans: TextSpan[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(unwrapped)) {
    const end = index + segment.length;
    const tail = unwrapped.slice(Math.max(start, end - 24), end);
    const isItem = end - start <= 12 && itemNumber.test(tail);
    if (end < text.length && (isItem || (!/\n\s*$/.test(tail) && abbreviation.test(tail)))) continue;
    pushTrimmed(text, start, end, spans);
    start = end;
  }
  pushTrimmed(text, start, text.length, spans);
  return spans;
}

/** Line ends that only wrap a sentence become blanks; lengths stay, so that places in the answer are places in the text. */
function unwrapLines(text: string): string {
  return text.replace(/\r?\n/g, (mark, at: number) => {
    const after = at + mark.length;
    const before = text.slice(Math.max(0, at - 12), at);
    const next = text.slice(after, after + 80);
    const isBlank = /^[ \t]*(?:\r?\n|$)/.test(next) || /(?:^|\n)[ \t]*$/.test(before);
    if (isBlank || listItem.test(next) || (ending.test(before) && /^\s*\p{Lu}/u.test(next) && !abbreviation.test(before))) return mark;
    return ' '.repeat(mark.length);
  });
}

function pushTrimmed(text: string, start: number, end: number, spans: TextSpan[]): void {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  const length = piece.trim().length;
  if (length > 0) spans.push({ start: start + lead, end: start + lead + length });
}
