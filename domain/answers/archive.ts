import { z } from 'zod';
import { markingSchema } from '../marking.ts';
import { modelIdSchema } from '../models.ts';
import { outcomeSchema } from '../outcome.ts';
import { runSchema } from '../run.ts';
import { noticeSchema } from './search.ts';

export const collectionsAnswerSchema = z
  .object({
    collections: z.array(
      z.object({
        name: z.string(),
        documents: z.number().int(),
        passages: z.number().int(),
        marking: markingSchema.nullable(),
        demo: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'CollectionsAnswer' });
export type CollectionsAnswer = z.infer<typeof collectionsAnswerSchema>;

export const modelsAnswerSchema = z
  .object({
    models: z.array(
      z.object({
        id: modelIdSchema,
        code: z.string(),
        name: z.string(),
        problem: z.string(),
        description: z.string(),
        risk: z.string(),
        passages: z.number().int(),
        documents: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'ModelsAnswer' });
export type ModelsAnswer = z.infer<typeof modelsAnswerSchema>;

export const actorsAnswerSchema = z
  .object({
    actors: z.array(
      z.object({
        id: z.string(),
        type: z.enum(['state', 'organisation']),
        name: z.string(),
        names: z.record(z.string(), z.string()),
        documents: z.number().int(),
      }),
    ),
    home: z.string().nullable().describe('The actor that is our own ministry.'),
  })
  .meta({ id: 'ActorsAnswer' });
export type ActorsAnswer = z.infer<typeof actorsAnswerSchema>;

export const statusAnswerSchema = z
  .object({
    version: z.string(),
    documents: z.number().int(),
    passages: z.number().int(),
    waiting: z.object({ meaning: z.number().int(), ocr: z.number().int(), models: z.number().int() }),
    collections: collectionsAnswerSchema.shape.collections,
    lastRun: runSchema.nullable(),
    importing: z.boolean(),
    indexes: z.object({
      words: z.object({ state: z.enum(['ok', 'down']), passages: z.number().int(), fresh: z.number().int() }),
      meaning: z.object({ state: z.enum(['ok', 'down']), passages: z.number().int(), model: z.string() }),
    }),
    demo: z.object({ present: z.boolean(), only: z.boolean() }),
    notices: z.array(noticeSchema),
  })
  .meta({ id: 'StatusAnswer' });
export type StatusAnswer = z.infer<typeof statusAnswerSchema>;

/** The last line of `reftel import --json`. */
export const importSummarySchema = z
  .object({
    run: z.number().int(),
    found: z.number().int(),
    outcomes: z.record(z.string(), z.number().int()),
    documents: z.number().int(),
    passages: z.number().int(),
    seconds: z.number(),
    report: z.string().nullable().describe('Where the outcome report stands.'),
  })
  .meta({ id: 'ImportSummary' });
export type ImportSummary = z.infer<typeof importSummarySchema>;

export const importProgressSchema = z
  .object({
    run: z.number().int(),
    stage: z.enum(['counting', 'reading', 'embedding', 'classifying', 'indexing', 'done', 'interrupted', 'failed']),
    found: z.number().int(),
    done: z.number().int(),
    failed: z.number().int(),
    bytes: z.number().int(),
    rate: z.number().describe('Items per second over the last seconds; passages per second while embedding.'),
    secondsLeft: z.number().nullable(),
    waiting: z.number().int().describe('Passages that still wait for meaning.'),
    message: z.string().nullable(),
  })
  .meta({ id: 'ImportProgress' });
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const runAnswerSchema = z.object({ run: runSchema, progress: importProgressSchema.nullable() }).meta({ id: 'RunAnswer' });
export type RunAnswer = z.infer<typeof runAnswerSchema>;
export const runsAnswerSchema = z
  .object({
    runs: z.array(runSchema),
    waiting: z.array(z.object({ collection: z.string(), files: z.number().int() })),
  })
  .meta({ id: 'RunsAnswer' });
export type RunsAnswer = z.infer<typeof runsAnswerSchema>;
export const outcomesAnswerSchema = z
  .object({ run: z.number().int(), outcomes: z.array(outcomeSchema), next: z.string().nullable() })
  .meta({ id: 'OutcomesAnswer' });
export type OutcomesAnswer = z.infer<typeof outcomesAnswerSchema>;

export const trainAnswerSchema = z
  .object({
    head: z.string(),
    passages: z.object({ written: z.number().int(), real: z.number().int(), decisions: z.number().int() }),
    figures: z.object({
      real: z.object({
        map: z.number(),
        macroF1: z.number(),
        falseAlarms: z.number(),
        perModel: z.record(z.string(), z.object({ ap: z.number(), f1: z.number() })),
      }),
      written: z.object({ map: z.number(), macroF1: z.number(), falseAlarms: z.number() }),
    }),
  })
  .meta({ id: 'TrainAnswer' });
export type TrainAnswer = z.infer<typeof trainAnswerSchema>;
