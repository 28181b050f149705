import { documentAnswerSchema, type DocumentAnswer } from '../../domain/answers/documents.ts';
import {
  documentSummarySchema,
  foundPassageSchema,
  searchResultSchema,
  type FoundPassage,
  type SearchResult,
} from '../../domain/answers/search.ts';
import type { z } from 'zod';

export type FakePaper = {
  readonly summary: z.infer<typeof documentSummarySchema>;
  readonly text: string;
  readonly mediaType: string;
  readonly fileName: string;
};

const text = 'The ambassador to technology companies met three firms in Palo Alto. They spoke of <b>content moderation</b>.';

/** Two papers of a made-up archive: a cable, and a strategy with a hostile file name. */
export const fakePapers: readonly FakePaper[] = [
  {
    summary: summary({
      id: 'aaaaaaaaaa01',
      title: 'First talks with the platforms',
      kind: 'cable',
      reference: 'COPENHAGEN 0231',
      sourceId: 'cable/0231',
    }),
    text,
    mediaType: 'text/plain',
    fileName: 'talks.txt',
  },
  {
    summary: summary({
      id: 'aaaaaaaaaa02',
      title: 'Digital strategy <script>alert(1)</script>',
      kind: 'strategy',
      reference: null,
      sourceId: null,
    }),
    text: 'A strategy.',
    mediaType: 'text/html\r\nx-evil: 1',
    fileName: '../../e"v\r\nil\u202e.html',
  },
];

export function fakePassage(paper: FakePaper): FoundPassage {
  return foundPassageSchema.parse({
    id: `${paper.summary.id}.1.0`,
    page: 1,
    pages: [1, 1],
    spans: [{ page: 1, start: 0, end: paper.text.length }],
    text: paper.text,
    marks: [[4, 14]].filter(() => paper.text.length > 14),
    closest: null,
    models: [{ id: 'tech-ambassador', probability: 0.93, decidedBy: 'machine', sentences: [] }],
    lang: 'en',
  });
}

export function fakeResult(paper: FakePaper): SearchResult {
  return searchResultSchema.parse({
    document: paper.summary,
    score: 1,
    reasons: [{ kind: 'words', words: ['ambassador'] }],
    passages: [fakePassage(paper)],
    citation: `${paper.summary.reference ?? paper.summary.title}, p. 1`,
  });
}

export function fakeDocument(paper: FakePaper): DocumentAnswer {
  const { id: _id, ...passage } = fakePassage(paper);
  return documentAnswerSchema.parse({
    document: paper.summary,
    version: 1,
    header: {},
    paths: [paper.fileName],
    sha256: 'a3f1'.repeat(16),
    mediaType: 'text/plain',
    bytes: paper.text.length,
    url: null,
    run: 1,
    updatedAt: '2026-03-12T09:30:00.000Z',
    parent: null,
    attachments: [],
    citation: 'C',
    cites: 0,
    citedBy: 0,
    passages: [
      {
        id: `${paper.summary.id}.1.0`,
        spans: passage.spans,
        lang: 'en',
        models: passage.models,
        assessed: true,
        actors: [{ actor: 'DK', strength: 0.8 }],
      },
    ],
    notices: [],
  });
}

function summary(
  fields: Pick<z.input<typeof documentSummarySchema>, 'id' | 'title' | 'kind' | 'reference' | 'sourceId'>,
): FakePaper['summary'] {
  return documentSummarySchema.parse({
    ...fields,
    date: { edtf: '2017-01-27', from: '2017-01-27', to: '2017-01-27', precision: 'day', source: 'header' },
    collection: 'cables',
    marking: { policy: 'plain', level: 'UNCLASSIFIED' },
    from: null,
    to: [],
    authors: ['DK'],
    languages: ['en'],
    pages: 1,
  });
}
