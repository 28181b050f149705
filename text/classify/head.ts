import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { modelIdSchema } from '../../domain/models.ts';
import { cueGroups } from '../../index-config/cues.ts';

const modelHeadSchema = z.object({
  /** One a number of the passage’s vector, as it comes from the embedder. */
  weights: z.array(z.number()),
  /** One a group of cues, for log(1 + different cues found). */
  cues: z.record(z.enum(cueGroups), z.number()),
  bias: z.number(),
  /** Platt’s correction: probability = sigmoid(slope · score + offset). */
  slope: z.number(),
  offset: z.number(),
  /** The label is given from this probability on. */
  threshold: z.number().min(0).max(1),
});
export type ModelHead = z.infer<typeof modelHeadSchema>;

const modelFiguresSchema = z.object({
  passages: z.number().int(),
  ap: z.number(),
  f1: z.number(),
  precision: z.number(),
  recall: z.number(),
});

/** Figures of one kind of passages by cross-validation: each passage read by a head that saw nothing of its document. */
export const headFiguresSchema = z.object({
  passages: z.number().int(),
  map: z.number(),
  macroF1: z.number(),
  perModel: z.record(modelIdSchema, modelFiguresSchema),
  /** Share of passages without a model that got one. */
  falseAlarms: z.number(),
  /** Expected calibration error over ten bins, all models together. */
  calibrationError: z.number(),
  /** Decisions with a probability near the threshold: how many there are, and how often those in and out of the band are right. */
  unsure: z.object({ share: z.number(), rightInside: z.number(), rightOutside: z.number() }),
});
export type HeadFigures = z.infer<typeof headFiguresSchema>;

const headSchema = z
  .object({
    format: z.literal(1),
    /** Names these weights: SHA-256 of all that changes an answer. Passages labelled by another head are read again. */
    hash: z.string().min(16),
    /** Embedding model whose vectors it reads, and no others. */
    modelHash: z.string().min(1),
    dimension: z.number().int().min(1),
    trainedOn: z.iso.date(),
    /** SHA-256 of what it was trained from: passages by hash, with labels. */
    trainingHash: z.string(),
    passages: z.object({ written: z.number().int(), real: z.number().int(), decisions: z.number().int() }),
    models: z.record(modelIdSchema, modelHeadSchema),
    figures: z.object({ real: headFiguresSchema, written: headFiguresSchema }),
  })
  .refine(
    ({ dimension, models }) => Object.values(models).every(({ weights }) => weights.length === dimension),
    'A model has another number of weights than the head says.',
  );
export type Head = z.infer<typeof headSchema>;

/** A trained head as stored in JSON. Fails with `store-damaged`. */
export function readHead(value: unknown): Head {
  const read = headSchema.safeParse(value);
  if (read.success) return read.data;
  throw new AppError(
    'store-damaged',
    `The trained classifier is not complete. Run “reftel train” to make it again. ${z.prettifyError(read.error)}`,
  );
}
