import type { ModelId } from '../../domain/models.ts';

/** Where a labelled passage comes from: written for training, found in public documents, or decided by people of this ministry. */
export const origins = ['written', 'real', 'decision'] as const;
export type Origin = (typeof origins)[number];

/** A passage to learn from. Its words are not needed: its vector and the counts of its cues (in the order of `cueGroups`) are all that is read. */
export type TrainingExample = {
  readonly id: string;
  readonly origin: Origin;
  readonly labels: readonly ModelId[];
  readonly lang: string;
  /** Passages of one document share a group: cross-validation keeps a group on one side. */
  readonly group: string;
  readonly vector: Float32Array;
  readonly cues: readonly number[];
};

/**
 * What a passage weighs beside a written one. Real paper is what the head will meet, and a person's decision tells what this ministry means; measured, a
 * weight of 2 gave real passages half a point of average precision and cost written ones as much.
 */
export const originWeight: Readonly<Record<Origin, number>> = { written: 1, real: 2, decision: 3 };
