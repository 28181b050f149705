import { AppError } from '../../domain/errors.ts';
import { modelIds, type ModelId } from '../../domain/models.ts';
import type { Head } from '../classify/head.ts';
import { calibrate, probabilityOf, type Calibration } from './calibrate.ts';
import { crossValidate, folds, type ScoredExample } from './cross-validate.ts';
import type { Origin, TrainingExample } from './example.ts';
import { fitModels } from './fit-models.ts';
import { headFigures, type ReadPassage } from './head-figures.ts';

/** A head before it is named, dated and stored. */
export type TrainedHead = Pick<Head, 'dimension' | 'passages' | 'models' | 'figures'>;

const fewestExamples = 5;

/**
 * Trains the six models on labelled passages: logistic regressions on all of them; correction, thresholds and figures from five-fold cross-validation by
 * document. The figures choose correction and thresholds without the fold they are read on, so nothing in them was tuned on itself. The same examples
 * in the same order give the same head. Fails with `usage` when some model has fewer than five passages.
 */
export function trainHead(examples: readonly TrainingExample[]): TrainedHead {
  for (const id of modelIds) {
    const count = examples.filter(({ labels }) => labels.includes(id)).length;
    if (count < fewestExamples)
      throw new AppError('usage', `The model ${id} has ${count} labelled passages; ${fewestExamples} are needed to train. Label more.`);
  }
  const scored = crossValidate(examples);
  const linear = fitModels(examples);
  const calibrations = calibrateAll(scored);
  const readings = readByOthers(scored);
  const count = (origin: Origin): number => examples.filter((example) => example.origin === origin).length;
  const figures = (origins: readonly Origin[]): TrainedHead['figures']['real'] =>
    headFigures(readings.filter(({ origin }) => origins.includes(origin)));
  return {
    dimension: examples[0]?.vector.length ?? 0,
    passages: { written: count('written'), real: count('real'), decisions: count('decision') },
    models: Object.fromEntries(modelIds.map((id) => [id, { ...linear[id], ...calibrations[id] }])) as Head['models'],
    figures: { real: figures(['real', 'decision']), written: figures(['written']) },
  };
}

function calibrateAll(scored: readonly ScoredExample[]): Record<ModelId, Calibration> {
  return Object.fromEntries(modelIds.map((id) => [id, calibrate(scored, id)])) as Record<ModelId, Calibration>;
}

function readByOthers(scored: readonly ScoredExample[]): (ReadPassage & { readonly origin: Origin })[] {
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const calibrations = calibrateAll(scored.filter((one) => one.fold !== fold));
    return scored
      .filter((one) => one.fold === fold)
      .map(({ example, scores }) => {
        const probabilities = Object.fromEntries(modelIds.map((id) => [id, probabilityOf(calibrations[id], scores[id])])) as Record<
          ModelId,
          number
        >;
        const found = modelIds.filter((id) => probabilities[id] >= calibrations[id].threshold);
        return { origin: example.origin, labels: example.labels, scores, probabilities, found };
      });
  });
}
