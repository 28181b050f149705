import {
  actorsAnswerSchema,
  collectionsAnswerSchema,
  importProgressSchema,
  modelsAnswerSchema,
  outcomesAnswerSchema,
  runAnswerSchema,
  runsAnswerSchema,
  statusAnswerSchema,
  type ActorsAnswer,
  type CollectionsAnswer,
  type ImportProgress,
  type ModelsAnswer,
  type OutcomesAnswer,
  type RunAnswer,
  type RunsAnswer,
  type StatusAnswer,
} from '../../../domain/answers/archive.ts';
import { emptyOutcomeCounts, type ImportRun } from '../../../domain/run.ts';
import { outcomeSentence } from '../../../index-config/outcome-sentences.ts';
import { sixModels } from '../../../index-config/six-models.ts';
import { homeActor } from './compare-answers.ts';

const collections = [{ name: 'demo', documents: 84, passages: 612, marking: null, demo: true }];

export function statusAnswer({ isEmpty }: { isEmpty: boolean }): StatusAnswer {
  return statusAnswerSchema.parse({
    version: '0.1.0',
    documents: isEmpty ? 0 : 3_204,
    passages: isEmpty ? 0 : 48_112,
    waiting: { meaning: 0, ocr: 0, models: 0 },
    collections: isEmpty ? [] : collections,
    lastRun: null,
    importing: false,
    indexes: {
      words: { state: 'ok', passages: 48_112, fresh: 0 },
      meaning: { state: 'ok', passages: 48_112, model: 'e5' },
    },
    demo: { present: !isEmpty, only: !isEmpty },
    notices: [],
  });
}

export const collectionsAnswer = (): CollectionsAnswer => collectionsAnswerSchema.parse({ collections });

export function modelsAnswer(): ModelsAnswer {
  return modelsAnswerSchema.parse({
    models: sixModels.map((model) => ({ ...model, passages: 12, documents: 5 })),
  });
}

const actorNames: Readonly<Record<string, string>> = {
  DK: 'Denmark',
  CH: 'Switzerland',
  EU: 'European Union',
  FR: 'France',
  US: 'United States',
  CN: 'China',
  SG: 'Singapore',
  UN: 'United Nations',
  BD: 'Bangladesh',
  XR: 'Xerania',
};

export function actorsAnswer(): ActorsAnswer {
  const actors = Object.entries(actorNames).map(([id, name]) => ({
    id,
    type: id === 'EU' || id === 'UN' ? 'organisation' : 'state',
    name,
    names: { en: name },
    documents: 7,
  }));
  return actorsAnswerSchema.parse({ actors, home: homeActor });
}

const failed = [
  {
    item: 'boxes/1987/scan 14.pdf',
    outcome: 'no-text',
    code: 'no-text-layer',
    sentence: outcomeSentence('no-text-layer'),
    document: null,
  },
  {
    item: 'boxes/1987/locked.docx',
    outcome: 'failed',
    code: 'password-needed',
    sentence: outcomeSentence('password-needed'),
    document: null,
  },
  {
    item: 'mail/archive.mbox#<script>alert(1)</script>',
    outcome: 'failed',
    code: 'damaged',
    sentence: outcomeSentence('damaged'),
    document: null,
  },
];
const fine = Array.from({ length: 61 }, (_, at) => ({
  item: `cables/2017/paper-${at}.txt`,
  outcome: 'imported',
  code: 'ok',
  sentence: outcomeSentence('ok'),
  document: 'aaaaaaaaaa01',
}));

const run = (number: number, state: ImportRun['state']): ImportRun => ({
  run: number,
  state,
  collection: number === 2 ? 'boxes 1987 – Нота <b>' : 'demo',
  source: ['cables', 'boxes/1987'],
  who: 'h.marchetti',
  startedAt: '2026-03-12T09:12:00.000Z',
  endedAt: state === 'running' ? null : '2026-03-12T09:30:00.000Z',
  found: 64,
  outcomes: { ...emptyOutcomeCounts(), imported: 61, 'no-text': 1, failed: 2 },
  documents: 61,
  passages: 612,
  bytes: 4_112_004,
  message: null,
});

export const runsAnswer = (): RunsAnswer =>
  runsAnswerSchema.parse({
    runs: [run(3, 'running'), run(2, 'finished')],
    waiting: [{ collection: 'registry', files: 12 }],
  });

export const progress: ImportProgress = importProgressSchema.parse({
  run: 3,
  stage: 'embedding',
  found: 64,
  done: 41,
  failed: 2,
  bytes: 3_000_000,
  rate: 8.4,
  secondsLeft: 140,
  waiting: 210,
  message: null,
});

export function runAnswer(number: number): RunAnswer {
  const isRunning = number === 3;
  return runAnswerSchema.parse({
    run: run(number, isRunning ? 'running' : 'finished'),
    progress: isRunning ? progress : null,
  });
}

export function outcomesAnswer(number: number, address: URLSearchParams): OutcomesAnswer {
  const kinds = address.get('kinds')?.split(',') ?? [];
  const start = Number.parseInt(address.get('cursor') ?? '0', 10);
  const wanted = [...fine, ...failed].filter((outcome) => kinds.length === 0 || kinds.includes(outcome.outcome));
  const next = start + 50 < wanted.length ? String(start + 50) : null;
  return outcomesAnswerSchema.parse({ run: number, outcomes: wanted.slice(start, start + 50), next });
}
