import type { Token, WordForms } from './token.ts';
import { unspacedTokens } from './unspaced.ts';
import { wordForms } from './word-forms.ts';

const letter = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200c\u200d]*`;
const initialism = String.raw`\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])`;
const joiner = String.raw`[-‐‑–−/&_'’ʼ](?=[\p{L}\p{N}])|[.,](?=\p{Nd})(?<=\p{Nd}.)|\.(?=\p{Nd}{2,})|-[ \t]*\r?\n[ \t]*(?=\p{Ll})(?<=\p{Ll}-\s+)`;
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const tokenPattern = `${initialism}|${letter}(?:(?:${joiner})${letter})*`;
const ofUnspacedScript = new RegExp(`[${unspaced}ー々〆]`, 'u');
const unspacedRuns = new RegExp(`[${unspaced}\\p{M}ー々〆]+|[^${unspaced}ー々〆]+`, 'gu');

/** Forms seen so far by language: real text repeats its words, and stemming is the dear part. Emptied when full. */
const seen = new Map<string, Map<string, WordForms | undefined>>();
const mostSeen = 100_000;
const longestSeen = 40;

/**
 * The tokens of a text in order: the one analyser for index and query. `lang` is ISO 639-1 and only chooses the stemmer; `exact`
 * is the same in every language, so that a quoted phrase finds its text whatever language was guessed. Any string is safe.
 */
export function analyse(text: string, lang: string): Token[] {
  const tokens: Token[] = [];
  const forms = formsOf(lang);
  const pattern = new RegExp(tokenPattern, 'gu');
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const raw = match[0];
    if (ofUnspacedScript.test(raw)) addMixed(raw, match.index, lang, tokens);
    else addWord(raw, match.index, lang, forms, tokens);
  }
  return tokens;
}

function addWord(raw: string, start: number, lang: string, forms: Map<string, WordForms | undefined>, tokens: Token[]): void {
  let form = forms.get(raw);
  if (form === undefined && !forms.has(raw)) {
    form = wordForms(raw, lang);
    if (raw.length <= longestSeen) {
      if (forms.size >= mostSeen) forms.clear();
      forms.set(raw, form);
    }
  }
  if (form !== undefined) tokens.push({ exact: form.exact, terms: form.terms, start, end: start + raw.length });
}

/** A run such as `2024年` or `AI外交`: the pieces of each way of writing for themselves. */
function addMixed(raw: string, start: number, lang: string, tokens: Token[]): void {
  for (const { 0: piece, index } of raw.matchAll(unspacedRuns)) {
    if (ofUnspacedScript.test(piece)) for (const token of unspacedTokens(piece, start + index)) tokens.push(token);
    else
      for (const word of piece.matchAll(new RegExp(tokenPattern, 'gu')))
        addWord(word[0], start + index + word.index, lang, formsOf(lang), tokens);
  }
}

function formsOf(lang: string): Map<string, WordForms | undefined> {
  let forms = seen.get(lang);
  if (forms === undefined) {
    if (seen.size >= 40) seen.clear();
    forms = new Map();
    seen.set(lang, forms);
  }
  return forms;
}
