import type { FoundPassage } from '../../domain/answers/search.ts';
import type { PassageRecord } from '../../domain/passage.ts';
import { analyse } from '../../text/analyse/analyse.ts';
import { sentenceSpans } from '../../text/sentences.ts';
import type { QueryTerm } from '../understand/query-terms.ts';

/** What to mark: the words of the question, and phrases whose words are marked only where they stand together. */
export type ToMark = { readonly terms: readonly QueryTerm[]; readonly isByMeaning: boolean };

/** A passage as it is shown, marks and all. Only passages that are shown are analysed again. */
export function foundPassage(passage: PassageRecord, { terms, isByMeaning }: ToMark): FoundPassage {
  const marks = marksOf(passage.text, passage.lang, terms);
  const pages = passage.spans.map((span) => span.page);
  const first = pages[0] ?? 1;
  return {
    id: passage.id,
    page: first,
    pages: [first, pages.at(-1) ?? first],
    spans: passage.spans.map((span) => ({ ...span })),
    text: passage.text,
    marks,
    closest: isByMeaning ? closestSentence(passage.text, passage.lang, terms) : null,
    models: [...(passage.models ?? [])],
    lang: passage.lang,
  };
}

function marksOf(text: string, lang: string, terms: readonly QueryTerm[]): [number, number][] {
  const exact = new Set(terms.flatMap((term) => [term.exact, ...(term.alternatives ?? [])]));
  const stems = new Set(terms.flatMap((term) => term.terms));
  const marks: [number, number][] = [];
  for (const token of analyse(text, lang)) {
    if (!exact.has(token.exact) && !token.terms.some((term) => stems.has(term))) continue;
    const last = marks.at(-1);
    // Pairs of Chinese characters overlap: neighbours become one mark.
    if (last !== undefined && token.start <= last[1]) last[1] = Math.max(last[1], token.end);
    else marks.push([token.start, token.end]);
  }
  return marks;
}

/** Lines of a telegram’s head stand in capitals; they are no sentence. */
function isHeadLine(sentence: string): boolean {
  const capitals = sentence.match(/\p{Lu}/gu)?.length ?? 0;
  const small = sentence.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > small;
}

/** The sentence that shares most with the question; by meaning alone, the longest of the first ones, where a passage says what it is about. */
function closestSentence(text: string, lang: string, terms: readonly QueryTerm[]): [number, number] | null {
  const spans = sentenceSpans(text);
  let best: { readonly span: [number, number]; readonly score: number } | undefined;
  for (const { start, end } of spans) {
    if (isHeadLine(text.slice(start, end))) continue;
    const marks = marksOf(text.slice(start, end), lang, terms).length;
    const score = marks + Math.min(1, (end - start) / 200) * 0.5;
    if (best === undefined || score > best.score) best = { span: [start, end], score };
  }
  return best?.span ?? null;
}
