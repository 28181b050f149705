import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averagePrecision, calibrationError, foundOf, mean } from '../../../text/train/figures.ts';
import { chance } from '../../support/chance.ts';

const judged = (scores: readonly number[], evidence: readonly number[]) =>
  scores.map((score, i) => ({ score, isEvidence: evidence[i] === 1 }));

describe('Average precision', () => {
  it('is the mean precision at the ranks of the evidence', () => {
    // ranks 1 and 3 are evidence: (1/1 + 2/3) / 2
    expect(averagePrecision(judged([0.9, 0.8, 0.7, 0.1], [1, 0, 1, 0]))).toBeCloseTo(5 / 6, 12);
  });
  it('takes equal scores as one rank, whatever their order', () => {
    expect(averagePrecision(judged([0.5, 0.5, 0.1], [1, 0, 1]))).toBeCloseTo((1 / 2 + 2 / 3) / 2, 12);
    expect(averagePrecision(judged([0.5, 0.5, 0.1], [0, 1, 1]))).toBeCloseTo((1 / 2 + 2 / 3) / 2, 12);
  });
  it('does not exist without evidence', () => {
    expect(averagePrecision(judged([0.5], [0]))).toBeUndefined();
  });
  it('does not change when scores are moved up together, and lies between 0 and 1', () => {
    const passages = fc.array(fc.record({ score: fc.integer({ min: -50, max: 50 }), isEvidence: fc.boolean() }), { minLength: 1 });
    fc.assert(
      fc.property(passages, (list) => {
        const value = averagePrecision(list);
        if (value === undefined) return !list.some(({ isEvidence }) => isEvidence);
        return (
          value > 0 && value <= 1 && value === averagePrecision(list.map(({ score, isEvidence }) => ({ score: score + 7, isEvidence })))
        );
      }),
      chance(200),
    );
  });
});

describe('Precision, recall and F1', () => {
  it('count what was found rightly, wrongly and missed', () => {
    const decisions = [
      [true, true],
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ] as const;
    const found = foundOf(decisions.map(([isFound, isEvidence]) => ({ isFound, isEvidence })));
    expect(found.precision).toBeCloseTo(2 / 3, 12);
    expect(found.recall).toBeCloseTo(2 / 3, 12);
    expect(found.f1).toBeCloseTo(4 / 6, 12);
  });
  it('are 0 where there was nothing to find and nothing found', () => {
    expect(foundOf([{ isFound: false, isEvidence: false }])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('The calibration error', () => {
  it('is the weighted distance between promise and outcome over the bins', () => {
    // bin 0.9–1.0: promised 0.95 and 0.95, came 1 of 2; bin 0.1–0.2: promised 0.15, came 0
    expect(calibrationError(judged([0.95, 0.95, 0.15], [1, 0, 0]))).toBeCloseTo((Math.abs(1.9 - 1) + 0.15) / 3, 12);
  });
  it('is 0 for promises that came true, a probability of 1 among them', () => {
    expect(calibrationError(judged([1, 1, 0], [1, 1, 0]))).toBe(0);
    expect(calibrationError([])).toBe(0);
  });
});

describe('The mean', () => {
  it('of nothing is 0', () => {
    expect(mean([])).toBe(0);
    expect(mean([1, 2, 6])).toBe(3);
  });
});
