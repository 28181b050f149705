/** First halves of compounds that English writes with a hyphen and that seldom begin another word. */
const hyphenatedFirsts: ReadonlySet<string> = new Set(
  'cross self non well long short high low policy decision fact vice half two three'.split(' '),
);

/** A vocabulary is gathered from this much of a document: a hundred pages show how its author writes. */
const vocabularyCharacters = 200_000;
/** How far back a broken word is looked for. */
const longestWord = 80;
const hyphenAtEnd = /[-\u2010\u00AD]$/u;

/**
 * Words of a text, lower case, compounds both whole and in parts: what decides how a word broken at a line end is written. The halves
 * of broken words themselves do not count.
 */
export function wordsOf(text: string): ReadonlySet<string> {
  const tokens = new Set<string>();
  let isBroken = false;
  for (const line of text.slice(0, vocabularyCharacters).split('\n')) {
    const inLine = line.trim().split(' ');
    const wasBroken = isBroken;
    isBroken = hyphenAtEnd.test(inLine.at(-1) ?? '');
    const end = isBroken ? inLine.length - 1 : inLine.length;
    for (let at = wasBroken ? 1 : 0; at < end; at += 1) tokens.add(inLine[at] ?? '');
  }
  const words = new Set<string>();
  for (const token of tokens) {
    const lower = token.toLowerCase();
    // The plain case first: most words need no splitting, and this is done for every word of a book.
    if (/^[a-z]+$/u.test(lower)) {
      words.add(lower);
      continue;
    }
    for (const [word] of lower.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
      words.add(word);
      if (word.includes('-')) for (const part of word.split('-')) words.add(part);
    }
  }
  return words;
}

/**
 * Mends words broken by a hyphen at a line end: the hyphen goes when the joined word is plausible (the text writes it so elsewhere,
 * or the halves are no words by themselves), else it stays; the line break goes either way. `rejoined` names the other spelling of
 * every mended word, the one the text now lacks, so that both can be searched. `words` is the vocabulary of the whole document.
 */
export function rejoinLineEnds(text: string, words?: ReadonlySet<string>): { readonly text: string; readonly rejoined: readonly string[] } {
  const rejoined: string[] = [];
  const lines: string[] = [];
  let known = words;
  for (const next of text.split('\n')) {
    const line = lines.at(-1)?.trimEnd() ?? '';
    const right = hyphenAtEnd.test(line) ? /^[\p{L}\p{N}]+/u.exec(next.trimStart())?.[0] : undefined;
    const left = right === undefined ? undefined : /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u.exec(line.slice(-longestWord - 1, -1))?.[0];
    if (left === undefined || right === undefined) {
      lines.push(next);
      continue;
    }
    let hyphen = '-';
    if (/^\p{Ll}/u.test(right) && /\p{L}$/u.test(left)) {
      known ??= wordsOf(text);
      const isJoined = isPlausible(left.toLowerCase(), right.toLowerCase(), known);
      rejoined.push(isJoined ? `${left}-${right}` : left + right);
      if (isJoined) hyphen = '';
    }
    lines[lines.length - 1] = line.slice(0, -1) + hyphen + next.trimStart();
  }
  return { text: lines.join('\n'), rejoined };
}

function isPlausible(left: string, right: string, words: ReadonlySet<string>): boolean {
  if (words.has(left + right)) return true;
  if (words.has(`${left}-${right}`) || (right.length > 3 && hyphenatedFirsts.has(left))) return false;
  const last = left.slice(left.lastIndexOf('-') + 1);
  // "just-in-time": a token that already has a hyphen is joined only when its last part is known to be one word.
  if (last !== left) return words.has(last + right);
  return !(left.length > 2 && right.length > 2 && words.has(left) && words.has(right));
}
