import { describe, expect, it } from 'vitest';
import type { PassageCounts } from '../../domain/passage.ts';
import { ranking } from '../../index-config/ranking.ts';
import { idf, scorePassage, type QueryTerm, type RankingParameters } from '../../text/bm25f.ts';

const flat: RankingParameters = {
  k1: 1.2,
  fields: { title: { weight: 3, b: 0 }, header: { weight: 1, b: 0 }, body: { weight: 1, b: 0 } },
};
const counts = (title: number, header: number, body: number, length = 10): PassageCounts => ({
  exact: new Map(),
  terms: new Map([['visa', [title, header, body]]]),
  lengths: [2, 2, length],
});
const visa: QueryTerm = { column: 'terms', term: 'visa', weight: 1, idf: 2 };

describe('The score', () => {
  it('is BM25 for one field', () => {
    expect(scorePassage([visa], counts(0, 0, 3), [2, 2, 10], flat)).toBeCloseTo((2 * 3 * 2.2) / (1.2 + 3), 12);
  });

  it('saturates the fields together, not one by one', () => {
    expect(scorePassage([visa], counts(1, 0, 1), [2, 2, 10], flat)).toBeCloseTo((2 * 4 * 2.2) / (1.2 + 4), 12);
  });

  it('holds a long body against a passage as far as b says', () => {
    const parameters = { ...flat, fields: { ...flat.fields, body: { weight: 1, b: 0.5 } } };
    expect(scorePassage([visa], counts(0, 0, 2, 20), [2, 2, 10], parameters)).toBeCloseTo((2 * (2 / 1.5) * 2.2) / (1.2 + 2 / 1.5), 12);
  });

  it('counts weight and rarity of a term and nothing for terms that are absent', () => {
    expect(scorePassage([{ ...visa, weight: 0.5 }], counts(0, 0, 3), [2, 2, 10], flat)).toBeCloseTo((3 * 2.2) / 4.2, 12);
    expect(scorePassage([{ ...visa, term: 'fee' }], counts(0, 0, 3), [2, 2, 10], flat)).toBe(0);
  });

  it('is a number for empty statistics', () => {
    expect(scorePassage([visa], { ...counts(1, 1, 1), lengths: [0, 0, 0] }, [0, 0, 0], ranking)).toBeGreaterThan(0);
  });
});

describe('Rarity', () => {
  it('follows the form used by Lucene and is never negative', () => {
    expect(idf(1, 10)).toBeCloseTo(Math.log(1 + 9.5 / 1.5), 12);
    expect(idf(10, 10)).toBeCloseTo(Math.log(1 + 0.5 / 10.5), 12);
    expect(idf(12, 10)).toBe(0);
  });
});
