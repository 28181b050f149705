import type { ModelId } from '../../domain/models.ts';
import type { ModelHead } from '../classify/head.ts';
import type { ScoredExample } from './cross-validate.ts';
import { originWeight } from './example.ts';
import { fitLogistic, sigmoid } from './fit-logistic.ts';

export type Calibration = Pick<ModelHead, 'slope' | 'offset' | 'threshold'>;

/** Most passages of none that one model may claim; half of the sets’ passages of none are chosen to be hard, so plain paper gets far fewer. */
const mostFalseAlarms = 0.015;
/** Tuning outside this range followed chance: over 0.2 to 0.8 the unseen F1 was lower than with one half for all. */
const lowest = 0.44;
const highest = 0.58;
const step = 0.02;

/** Platt’s correction from scores of unseen passages, and the threshold with the best F1 (averaged over its neighbours) within the bound on false alarms. */
export function calibrate(scored: readonly ScoredExample[], model: ModelId): Calibration {
  const targets = scored.map(({ example }) => example.labels.includes(model));
  const costs = Float64Array.from(scored, ({ example }) => originWeight[example.origin]);
  const values = Float64Array.from(scored, ({ scores }) => scores[model]);
  const { weights, bias } = fitLogistic({ values, count: values.length, width: 1 }, { targets, costs, l2: 1e-3 });
  const [slope, offset] = [Number((weights[0] ?? 0).toPrecision(6)), Number(bias.toPrecision(6))];
  const probabilities = Array.from(values, (score) => sigmoid(slope * score + offset));
  return { slope, offset, threshold: bestThreshold(scored, probabilities, targets, costs) };
}

/** The corrected probability of a score. */
export function probabilityOf({ slope, offset }: Calibration, score: number): number {
  return sigmoid(slope * score + offset);
}

function bestThreshold(
  scored: readonly ScoredExample[],
  probabilities: readonly number[],
  targets: readonly boolean[],
  costs: Float64Array,
): number {
  const none = scored.map(({ example }) => example.labels.length === 0);
  const noneCount = none.filter(Boolean).length;
  const points = Array.from({ length: Math.round((highest - lowest) / step) + 1 }, (_, i) => {
    const threshold = lowest + i * step;
    let [right, wrong, missed, alarms] = [0, 0, 0, 0];
    probabilities.forEach((probability, at) => {
      const cost = costs[at] ?? 0;
      if (probability >= threshold) {
        if (targets[at] === true) right += cost;
        else wrong += cost;
        if (none[at] === true) alarms += 1;
      } else if (targets[at] === true) missed += cost;
    });
    const f1 = right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
    return { threshold, f1, isWithin: alarms <= mostFalseAlarms * noneCount };
  });
  const smooth = points.map(({ f1 }, i) => (f1 + (points[i - 1]?.f1 ?? f1) + (points[i + 1]?.f1 ?? f1)) / 3);
  let best = points.length - 1;
  points.forEach(({ isWithin }, i) => {
    if (isWithin && ((smooth[i] ?? 0) > (smooth[best] ?? 0) || points[best]?.isWithin !== true)) best = i;
  });
  return Number((points[best]?.threshold ?? 0.5).toFixed(2));
}
