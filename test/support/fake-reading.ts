import {
  actorsAnswerSchema,
  collectionsAnswerSchema,
  modelsAnswerSchema,
  outcomesAnswerSchema,
  runsAnswerSchema,
  statusAnswerSchema,
  type RunAnswer,
} from '../../domain/answers/archive.ts';
import { compareAnswerSchema, evidenceAnswerSchema, timelineAnswerSchema } from '../../domain/answers/compare.ts';
import {
  citationAnswerSchema,
  classifyAnswerSchema,
  pageAnswerSchema,
  referencesAnswerSchema,
  similarAnswerSchema,
} from '../../domain/answers/documents.ts';
import { foundPassageSchema, searchAnswerSchema } from '../../domain/answers/search.ts';
import { AppError } from '../../domain/errors.ts';
import { modelIds } from '../../domain/models.ts';
import { emptyOutcomeCounts, runSchema, type ImportRun } from '../../domain/run.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { sixModels } from '../../index-config/six-models.ts';
import type { Reading } from '../../app/use-cases.ts';
import { fakeDocument, fakePapers, fakePassage, fakeResult, type FakePaper } from './fake-papers.ts';

export type FakeReading = Reading & {
  readonly runsHeld: Map<number, ImportRun>;
  readonly outcomesHeld: Outcome[];
};

/** The reading port answered from two papers in memory, each answer parsed by its schema. What is not held is `not-found`, as the port promises. */
export function createFakeReading(): FakeReading {
  const runsHeld = new Map<number, ImportRun>([[1, fakeRun(1, 'finished')]]);
  const outcomesHeld: Outcome[] = [
    { item: '=cmd|calc.txt', outcome: 'imported', code: 'ok', sentence: 'Stored.', document: 'aaaaaaaaaa01' },
    {
      item: 'locked.docx',
      outcome: 'failed',
      code: 'password-needed',
      sentence: 'Needs a password.',
      document: null,
    },
  ];
  const run = (number: number): RunAnswer => ({
    run: found(runsHeld.get(number), `import run ${number}`),
    progress: null,
  });
  return {
    runsHeld,
    outcomesHeld,
    search: async (_reader, request) => {
      if (request.q.startsWith('('))
        throw new AppError('bad-query', 'A bracket is open; close it or leave it out.', {
          details: { position: 0 },
        });
      if (request.cursor !== undefined)
        throw new AppError('usage', 'This “next” belongs to another question. Ask again without it.', {
          details: { field: 'cursor' },
        });
      const results = fakePapers.filter(({ summary }) => request.filter.kinds?.includes(summary.kind) ?? true).map(fakeResult);
      return searchAnswerSchema.parse({
        total: { value: results.length, exact: true },
        readable: 2,
        results,
        notices: [],
        next: null,
      });
    },
    compare: async (_reader, { actors, models = modelIds, question }) =>
      compareAnswerSchema.parse({
        actors,
        models,
        cells: actors.flatMap((actor) =>
          models.map((model) => ({
            actor,
            model,
            state: 'no-documents',
            documents: 0,
            passages: 0,
            newest: null,
            evidence: [],
          })),
        ),
        missing: [],
        method: 'By hand.',
        notices: [],
        question: question === undefined ? null : { q: question, answers: [] },
      }),
    evidence: async (_reader, actor, model) =>
      evidenceAnswerSchema.parse({ actor, model, state: 'no-documents', evidence: [], risk: 'None.' }),
    timeline: async () => timelineAnswerSchema.parse({ years: [], undated: 0 }),
    document: async (_reader, id) => fakeDocument(paper(id)),
    page: async (_reader, id, page) => {
      if (page > 1) throw new AppError('not-found', 'The document has one page.');
      return pageAnswerSchema.parse({ document: id, page, pages: 1, text: paper(id).text, lang: 'en' });
    },
    original: async (_reader, id) => ({
      fileName: paper(id).fileName,
      mediaType: paper(id).mediaType,
      bytes: new TextEncoder().encode(paper(id).text),
      sha256: 'a3f1'.repeat(16),
    }),
    similar: async (_reader, id, limit) =>
      similarAnswerSchema.parse({
        document: paper(id).summary.id,
        results: fakePapers.slice(0, limit).map((one) => ({ document: one.summary, score: 1, reasons: [] })),
        notices: [],
      }),
    references: async (_reader, id) => referencesAnswerSchema.parse({ document: paper(id).summary.id, cites: [], citedBy: [] }),
    cite: async (_reader, id, style) =>
      citationAnswerSchema.parse({
        document: paper(id).summary.id,
        style,
        citation: `${style}: COPENHAGEN 0231`,
      }),
    exportList: async (_reader, request, format) => `${format}:${request.limit}`,
    classify: async (_reader, text) =>
      classifyAnswerSchema.parse({
        passages: [{ text, page: 1, models: [], probabilities: {}, sentences: [] }],
      }),
    models: async () =>
      modelsAnswerSchema.parse({
        models: sixModels.map((model) => ({ ...model, passages: 1, documents: 1 })),
      }),
    actors: async () =>
      actorsAnswerSchema.parse({
        actors: [{ id: 'DK', type: 'state', name: 'Denmark', names: {}, documents: 2 }],
        home: 'XR',
      }),
    collections: async () =>
      collectionsAnswerSchema.parse({
        collections: [{ name: 'cables', documents: 2, passages: 2, marking: null, demo: false }],
      }),
    status: async () =>
      statusAnswerSchema.parse({
        version: '0.1.0',
        documents: 2,
        passages: 2,
        waiting: { meaning: 0, ocr: 0, models: 0 },
        collections: [],
        lastRun: null,
        importing: false,
        indexes: {
          words: { state: 'ok', passages: 2, fresh: 2 },
          meaning: { state: 'ok', passages: 2, model: 'e5' },
        },
        demo: { present: false, only: false },
        notices: [],
      }),
    run: async (_reader, number) => run(number),
    runs: async (_reader, limit) => runsAnswerSchema.parse({ runs: [...runsHeld.values()].slice(0, limit), waiting: [] }),
    outcomes: async (_reader, number, { cursor, limit, kinds }) => {
      const wanted = outcomesHeld.filter(({ outcome }) => kinds?.includes(outcome) ?? true);
      const start = Number(cursor ?? 0);
      return outcomesAnswerSchema.parse({
        run: run(number).run.run,
        outcomes: wanted.slice(start, start + limit),
        next: start + limit < wanted.length ? String(start + limit) : null,
      });
    },
    decideModels: async (_reader, passage, models) =>
      foundPassageSchema.parse({
        ...fakePassage(paper(passage.split('.')[0] ?? '')),
        models: models.map((id) => ({ id, probability: 1, decidedBy: 'person', sentences: [] })),
      }),
    warmUp: async () => undefined,
    close: async () => undefined,
  };
}

export function fakeRun(run: number, state: ImportRun['state']): ImportRun {
  return runSchema.parse({
    run,
    state,
    collection: 'uploads',
    source: ['x'],
    who: 'owner',
    startedAt: '2026-03-12T09:12:00.000Z',
    endedAt: state === 'running' ? null : '2026-03-12T09:30:00.000Z',
    found: 2,
    outcomes: { ...emptyOutcomeCounts(), imported: 1, failed: 1 },
    documents: 1,
    passages: 1,
    bytes: 20,
    message: null,
  });
}

function paper(id: string): FakePaper {
  return found(
    fakePapers.find(({ summary }) => summary.id === id || summary.sourceId === id),
    `document ${id}`,
  );
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new AppError('not-found', `There is no ${what}.`);
  return value;
}
