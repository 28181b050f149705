import { modelIds, type ModelId } from '../../domain/models.ts';
import { cueGroups } from '../../index-config/cues.ts';
import { cueFeatures } from '../classify/count-cues.ts';
import type { ModelHead } from '../classify/head.ts';
import { originWeight, type TrainingExample } from './example.ts';
import { fitLogistic, type Matrix } from './fit-logistic.ts';

/** Chosen by cross-validation: 50 and 100 are alike on real passages (average precision 0.906, 0.908), from 200 on recall of written ones falls. */
const penalty = 60;
/** How much cheaper a cue is to the penalty than a number of the vector: 2 to 6 are alike, from 10 on and without cues a point of average precision is lost. */
const cueSize = 4;

/** The linear part of a model’s head, over the embedder’s own numbers. */
export type LinearModel = Pick<ModelHead, 'weights' | 'cues' | 'bias'>;

/** Fits one logistic regression a model. Vectors of this embedder lie close together, so they are centred and spread first; the answer has that undone. */
export function fitModels(examples: readonly TrainingExample[]): Record<ModelId, LinearModel> {
  const { middle, spread } = centreOf(examples);
  const dimension = middle.length;
  const width = dimension + cueGroups.length;
  const rows: Matrix = { values: new Float64Array(examples.length * width), count: examples.length, width };
  examples.forEach(({ vector, cues }, row) => {
    const at = row * width;
    for (let i = 0; i < dimension; i += 1) rows.values[at + i] = ((vector[i] ?? 0) - (middle[i] ?? 0)) * spread;
    cueFeatures(cues).forEach((value, i) => (rows.values[at + dimension + i] = value * cueSize));
  });
  const costs = Float64Array.from(examples, ({ origin }) => originWeight[origin]);
  const fit = (id: ModelId): LinearModel => {
    const fitted = fitLogistic(rows, {
      targets: examples.map(({ labels }) => labels.includes(id)),
      costs,
      l2: penalty,
    });
    const weights = Array.from(fitted.weights.slice(0, dimension), (weight) => rounded(weight * spread));
    const cues = Object.fromEntries(cueGroups.map((group, i) => [group, rounded((fitted.weights[dimension + i] ?? 0) * cueSize)]));
    const bias = weights.reduce((sum, weight, i) => sum - weight * (middle[i] ?? 0), fitted.bias);
    return { weights, cues: cues as LinearModel['cues'], bias: rounded(bias) };
  };
  return Object.fromEntries(modelIds.map((id) => [id, fit(id)])) as Record<ModelId, LinearModel>;
}

export function scoreOf({ weights, cues, bias }: LinearModel, { vector, cues: counts }: Pick<TrainingExample, 'vector' | 'cues'>): number {
  let score = bias;
  weights.forEach((weight, i) => (score += weight * (vector[i] ?? 0)));
  cueFeatures(counts).forEach((value, i) => (score += cues[cueGroups[i] ?? 'digital'] * value));
  return score;
}

/** The mean vector, and the factor that gives the numbers of the centred vectors a mean square of one. */
function centreOf(examples: readonly TrainingExample[]): { middle: Float64Array; spread: number } {
  const middle = new Float64Array(examples[0]?.vector.length ?? 0);
  for (const { vector } of examples) vector.forEach((value, i) => (middle[i] = (middle[i] ?? 0) + value / examples.length));
  let square = 0;
  for (const { vector } of examples) vector.forEach((value, i) => (square += (value - (middle[i] ?? 0)) ** 2));
  return { middle, spread: square === 0 ? 1 : Math.sqrt((examples.length * middle.length) / square) };
}

/** Six digits: enough for any decision, and the stored head stays small and the same everywhere. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
