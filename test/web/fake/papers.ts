import type { z } from 'zod';
import { documentSummarySchema, type FoundPassage } from '../../../domain/answers/search.ts';
import type { ModelLabel } from '../../../domain/models.ts';
import { passageId } from '../../../domain/passage.ts';
import { paperTexts, type PaperText } from './paper-texts.ts';

type DocumentSummary = z.infer<typeof documentSummarySchema>;

/** A paper of the fake archive: its summary, its pages, and its passages placed on them. */
export type Paper = {
  readonly summary: DocumentSummary;
  pageText(page: number): string;
  readonly passages: readonly FoundPassage[];
  readonly subject: string;
};

export const papers: readonly Paper[] = paperTexts.map(makePaper);

export function paperOf(id: string): Paper | undefined {
  return papers.find((paper) => paper.summary.id === id);
}

function makePaper(paper: PaperText): Paper {
  const { pages, subject, ...known } = paper;
  const summary = documentSummarySchema.parse({
    sourceId: null,
    collection: 'demo',
    kind: 'cable',
    from: null,
    to: [],
    authors: [],
    languages: [paper.lang],
    ...known,
    date: { edtf: paper.day, from: paper.day, to: paper.day, precision: 'day', source: 'header' },
    marking: { policy: 'plain', level: paper.level, compartments: [], releasableTo: [], groups: [] },
    pages: paper.pageCount ?? pages.length,
  });
  const pageText = (page: number): string => pages[page - 1]?.text ?? `Page ${page} of a long paper.\n\n${pages[0]?.text ?? ''}`;
  const passages = pages.map((page, at) => passageOn(paper, { page: at + 1, text: page.passage, whole: page.text }));
  return { summary, pageText, passages, subject };
}

function passageOn(paper: PaperText, { page, text, whole }: { page: number; text: string; whole: string }): FoundPassage {
  const start = whole.indexOf(text);
  const label = (id: ModelLabel['id'], at: number): ModelLabel => ({
    id,
    probability: at === 0 ? 0.93 : 0.71,
    decidedBy: paper.decided === id ? 'person' : 'machine',
    sentences: [[0, Math.min(text.length, 90)]],
  });
  return {
    id: passageId(paper.id, 1, page - 1),
    page,
    pages: [page, page],
    spans: [{ page, start, end: start + text.length }],
    text,
    marks: [],
    closest: null,
    models: paper.models.map(label),
    lang: paper.lang,
  };
}
