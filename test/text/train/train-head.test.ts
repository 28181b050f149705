import { describe, expect, it } from 'vitest';
import { modelIds } from '../../../domain/models.ts';
import { cueGroups } from '../../../index-config/cues.ts';
import { calibrate } from '../../../text/train/calibrate.ts';
import { crossValidate } from '../../../text/train/cross-validate.ts';
import type { TrainingExample } from '../../../text/train/example.ts';
import { fitLogistic } from '../../../text/train/fit-logistic.ts';
import { trainHead } from '../../../text/train/train-head.ts';

/** Numbers that look random and are always the same. */
function noise(seed: number): number {
  const value = Math.sin(seed * 12.9898) * 43_758.5453;
  return value - Math.floor(value) - 0.5;
}

/** Ten passages a model, whose vectors lean to the model’s own direction, and thirty of none; two passages a document. */
function madeUpExamples(): TrainingExample[] {
  const dimension = 8;
  return Array.from({ length: 90 }, (_, i) => {
    const model = i < 60 ? Math.floor(i / 10) : undefined;
    const vector = Float32Array.from({ length: dimension }, (_unused, at) => noise(i * dimension + at + 1) * 0.5 + (at === model ? 1 : 0));
    const id = model === undefined ? undefined : modelIds[model];
    return {
      id: `x-${i}`,
      origin: i % 2 === 0 ? ('real' as const) : ('written' as const),
      labels: id === undefined ? [] : [id],
      lang: 'en',
      group: `d-${Math.floor(i / 2)}`,
      vector,
      cues: cueGroups.map(() => 0),
    };
  });
}

describe('Logistic regression', () => {
  it('finds the weights that minimise the penalised loss', () => {
    const values = Float64Array.from([-2, -1, -0.5, 0.5, 1, 2]);
    const targets = [false, false, true, false, true, true];
    const costs = new Float64Array(6).fill(1);
    const { weights, bias } = fitLogistic({ values, count: 6, width: 1 }, { targets, costs, l2: 0.5 });
    const [weight = 0] = weights;
    const residual = (i: number): number => 1 / (1 + Math.exp(-(weight * (values[i] ?? 0) + bias))) - (targets[i] === true ? 1 : 0);
    const slopes = Array.from(values, (value, i) => value * residual(i)).reduce((sum, value) => sum + value, 0.5 * weight);
    expect(slopes).toBeCloseTo(0, 4);
    expect(bias).toBeCloseTo(0, 6);
  });
  it('weighs rows by their costs: a row of cost 2 is two rows', () => {
    const once = fitLogistic(
      { values: Float64Array.from([0, 1, 3]), count: 3, width: 1 },
      { targets: [false, false, true], costs: Float64Array.from([1, 2, 1]), l2: 1 },
    );
    const twice = fitLogistic(
      { values: Float64Array.from([0, 1, 1, 3]), count: 4, width: 1 },
      { targets: [false, false, false, true], costs: new Float64Array(4).fill(1), l2: 1 },
    );
    expect(once.weights[0]).toBeCloseTo(twice.weights[0] ?? 0, 5);
    expect(once.bias).toBeCloseTo(twice.bias, 5);
  });
});

describe('Cross-validation', () => {
  it('scores every example once and keeps a document on one side', () => {
    const scored = crossValidate(madeUpExamples());
    expect(scored.map(({ example }) => example.id)).toEqual(madeUpExamples().map(({ id }) => id));
    const foldsOf = new Map<string, Set<number>>();
    for (const { example, fold } of scored) foldsOf.set(example.group, (foldsOf.get(example.group) ?? new Set()).add(fold));
    expect([...foldsOf.values()].every((set) => set.size === 1)).toBe(true);
    expect(new Set(scored.map(({ fold }) => fold)).size).toBe(5);
  });
});

describe('Calibration', () => {
  it('gives probabilities that rise with the score and a threshold between 0.2 and 0.8', () => {
    const { slope, threshold } = calibrate(crossValidate(madeUpExamples()), 'tech-ambassador');
    expect(slope).toBeGreaterThan(0);
    expect(threshold).toBeGreaterThanOrEqual(0.2);
    expect(threshold).toBeLessThanOrEqual(0.8);
  });
});

describe('Training', () => {
  it('gives the same head for the same examples', () => {
    expect(trainHead(madeUpExamples())).toEqual(trainHead(madeUpExamples()));
  });
  it('tells passages that lean apart, and counts where they came from', () => {
    const { figures, passages, dimension } = trainHead(madeUpExamples());
    expect(passages).toEqual({ written: 45, real: 45, decisions: 0 });
    expect(dimension).toBe(8);
    expect(figures.real.map).toBeGreaterThan(0.9);
    expect(figures.real.passages + figures.written.passages).toBe(90);
  });
  it('refuses to train a model that has fewer than five passages', () => {
    const few = madeUpExamples().filter(({ labels }, i) => !labels.includes('ai-diplomacy-cell') || i % 5 === 0);
    expect(() => trainHead(few)).toThrow(/ai-diplomacy-cell has 2 labelled passages/);
  });
});
