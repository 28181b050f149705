import type { PassageDraft } from '../domain/passage.ts';
import { countFields } from '../text/analyse/count-fields.ts';
import { findActors } from '../text/actors/find-actors.ts';
import { subjectActors } from '../text/actors/subject-actors.ts';
import { headerLine } from '../text/header-line.ts';
import { detectLanguage } from '../text/language.ts';
import { splitPassages } from '../text/split/split-passages.ts';
import type { Described } from './3-describe.ts';
import { withOtherSpellings } from './other-spellings.ts';
import { passageActors } from './passage-actors.ts';
import type { SourceDocument } from './prepare-document.ts';
import type { ReadingKnowledge } from './reading-knowledge.ts';

/** The passages of a document: spans, language, whose practice they tell of, and their words, analysed here once and for all. */
export function splitDocument(
  { actorIndex, cues, homeActor }: ReadingKnowledge,
  { parsed }: SourceDocument,
  described: Described,
): PassageDraft[] {
  const { header, date, title, headEnd, languages, topicActors, authors } = described;
  const line = headerLine({ header, date: date ?? null, title });
  const texts = new Map(parsed.pages.map((page) => [page.number, page.text]));
  const otherSpellings = new Map(parsed.pages.map((page) => [page.number, page.otherSpellings ?? []]));
  return splitPassages({ pages: parsed.pages, paged: parsed.paged, head: headEnd }).map(({ spans }, i) => {
    const text = spans.map(({ page, start, end }) => (texts.get(page) ?? '').slice(start, end)).join('\n');
    const lang = detectLanguage(text, languages[0]);
    const mentions = findActors(text, actorIndex, lang);
    const subjects = subjectActors({ text, mentions, headerActors: topicActors, authors, lang }, cues);
    const spellings = spans.flatMap(({ page }) => otherSpellings.get(page) ?? []);
    const { words, counts } = withOtherSpellings(countFields({ title, header: line, body: text }, lang), text, spellings, lang);
    return {
      ordinal: i + 1,
      spans,
      lang,
      headerLine: line,
      words,
      counts,
      actors: passageActors({ text, lang, subjects, topicActors, authors, homeActor, title }),
    };
  });
}
