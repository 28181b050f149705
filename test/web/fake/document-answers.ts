import {
  citationAnswerSchema,
  documentAnswerSchema,
  pageAnswerSchema,
  referencesAnswerSchema,
  similarAnswerSchema,
  type CitationAnswer,
  type DocumentAnswer,
  type PageAnswer,
  type ReferencesAnswer,
  type SimilarAnswer,
} from '../../../domain/answers/documents.ts';
import type { ModelId } from '../../../domain/models.ts';
import { papers, type Paper } from './papers.ts';
import { citationOf } from './search-answers.ts';

/** Decisions kept by the fake server, by passage. */
export type Decisions = ReadonlyMap<string, readonly ModelId[]>;

export function documentAnswer(paper: Paper, decisions: Decisions): DocumentAnswer {
  const { summary } = paper;
  return documentAnswerSchema.parse({
    document: summary,
    version: 1,
    header: {
      number: summary.reference ?? undefined,
      from: summary.from ?? undefined,
      to: summary.to,
      info: ['Bern', 'Brussels', 'Washington'],
      dateTimeGroup: '271630Z JAN 17',
      precedence: 'PRIORITY',
      references: ['HQ 0087 OF 12 JAN 17'],
    },
    paths: [`cables/2017/${summary.id}.txt`, `share/Kopie von <${summary.id}>.txt`],
    sha256: 'a3f1'.repeat(16),
    mediaType: 'text/plain',
    bytes: 14_233,
    url: null,
    run: 2,
    updatedAt: '2026-03-12T09:30:00.000Z',
    parent: null,
    attachments: papers.slice(1, 2).map((other) => other.summary),
    citation: citationOf(paper),
    cites: 2,
    citedBy: 1,
    passages: paper.passages.map((passage) => ({
      id: passage.id,
      spans: passage.spans,
      lang: passage.lang,
      models: decisions.get(passage.id)?.map((id) => ({ id, probability: 1, decidedBy: 'person', sentences: [] })) ?? passage.models,
      assessed: true,
      actors: [{ actor: paper.subject, strength: 0.8 }],
    })),
    notices: [],
  });
}

export function pageAnswer(paper: Paper, page: number): PageAnswer {
  const { id, pages, languages } = paper.summary;
  return pageAnswerSchema.parse({
    document: id,
    page,
    pages,
    text: paper.pageText(page),
    lang: languages[0] ?? 'en',
  });
}

export function similarAnswer(paper: Paper): SimilarAnswer {
  const others = papers.filter((other) => other !== paper).slice(0, 3);
  return similarAnswerSchema.parse({
    document: paper.summary.id,
    results: others.map((other) => ({
      document: other.summary,
      score: 0.8,
      reasons: [
        { kind: 'meaning', strength: 'close', cosine: 0.86 },
        { kind: 'actors', actors: ['DK'] },
        { kind: 'date', days: 14 },
      ],
    })),
    notices: [],
  });
}

export function referencesAnswer(paper: Paper): ReferencesAnswer {
  const [, second, third] = papers;
  const held = (other: Paper | undefined) => other?.summary ?? null;
  return referencesAnswerSchema.parse({
    document: paper.summary.id,
    cites: [
      { raw: 'HQ 0087 OF 12 JAN 17', sentence: '', page: null, state: 'waiting', document: null },
      {
        raw: 'Council conclusions',
        sentence: 'See the Council conclusions <of July>.',
        page: 1,
        state: 'resolved',
        document: held(third),
      },
    ],
    citedBy: [
      {
        raw: 'COPENHAGEN 0231',
        sentence: 'The post was first reported in COPENHAGEN 0231.',
        page: 12,
        state: 'resolved',
        document: held(second),
      },
    ],
  });
}

export function citationAnswer(paper: Paper, style: string): CitationAnswer {
  return citationAnswerSchema.parse({
    document: paper.summary.id,
    style,
    citation: `${style}: ${citationOf(paper)}`,
  });
}
