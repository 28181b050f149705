import { foldToken } from './fold.ts';
import { longestTerm, type Token } from './token.ts';

let graphemes: Intl.Segmenter | undefined;
const combining = /[\p{M}\u200d]/u;

/** Folded characters seen so far: a text uses a few thousand of them, each many times. */
const folded = new Map<string, string>();
const mostFolded = 20_000;

/**
 * Tokens of a run in a script written without blanks (Chinese, Japanese, Thai, Lao, Khmer, Burmese): one position a character,
 * so that a phrase is found anywhere, and as terms the pairs of neighbours; a character alone is its own term.
 */
export function unspacedTokens(run: string, offset: number): Token[] {
  const characters: { exact: string; start: number; end: number }[] = [];
  let at = offset;
  for (const character of charactersOf(run)) {
    const exact = foldCharacter(character);
    if (exact !== '') characters.push({ exact, start: at, end: at + character.length });
    at += character.length;
  }
  return characters.map(({ exact, start, end }, index) => {
    const next = characters[index + 1];
    const terms = next === undefined ? (index === 0 ? [exact] : []) : [(exact + next.exact).slice(0, longestTerm)];
    return { exact, terms, start, end };
  });
}

/** Thai and Burmese marks stay with the letter that carries them; plain characters need no segmenter. */
function charactersOf(run: string): Iterable<string> {
  if (!combining.test(run)) return run;
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(run), ({ segment }) => segment);
}

function foldCharacter(character: string): string {
  let fold = folded.get(character);
  if (fold === undefined) {
    fold = foldToken(character).slice(0, longestTerm);
    if (folded.size >= mostFolded) folded.clear();
    if (character.length <= 8) folded.set(character, fold);
  }
  return fold;
}
