import type { Token } from '../../text/analyse/token.ts';
import { analyse } from '../../text/analyse/analyse.ts';
import { isStopWord } from '../../text/analyse/stop-word.ts';

/**
 * One word of a question as it is looked for: its whole token, the stems and parts it is also found by, how often the question
 * holds it, and the word as the reader wrote it (for reasons and notices).
 */
export type QueryTerm = {
  readonly exact: string;
  readonly terms: readonly string[];
  /** Whole tokens of the archive that a beginning or a near spelling stands for. */
  readonly alternatives?: readonly string[];
  readonly times: number;
  readonly written: string;
};

/**
 * The words of a text, each once, in order. Stems of every language given are looked for: a short question does not tell its language for sure.
 * Stop words are left out unless nothing else remains.
 */
export function queryTerms(text: string, languages: readonly string[]): QueryTerm[] {
  const [first = 'und', ...others] = languages;
  const tokens = analyse(text, first);
  const stems = new Map<string, Set<string>>();
  for (const language of [first, ...others]) for (const token of language === first ? tokens : analyse(text, language)) add(stems, token);
  const terms = new Map<string, QueryTerm>();
  for (const token of tokens) {
    const before = terms.get(token.exact);
    terms.set(token.exact, {
      exact: token.exact,
      terms: [...(stems.get(token.exact) ?? token.terms)],
      times: (before?.times ?? 0) + 1,
      written: before?.written ?? text.slice(token.start, token.end),
    });
  }
  const all = [...terms.values()];
  const telling = all.filter((term) => !languages.some((language) => isStopWord(term.exact, language)));
  return telling.length === 0 ? all : telling;
}

function add(stems: Map<string, Set<string>>, token: Token): void {
  const of = stems.get(token.exact) ?? new Set<string>();
  for (const term of token.terms) of.add(term);
  stems.set(token.exact, of);
}
