import { plainPolicy } from '../../index-config/markings/plain.ts';
import { levelNamed } from '../../text/markings/level-words.ts';

/** What a header should say; a field that the text does not carry is absent. */
export type HeaderExpectation = {
  readonly date?: string;
  readonly sender?: string;
  readonly recipient?: string;
  readonly marking?: string;
  readonly number?: string;
};

export const headerFields = ['date', 'sender', 'recipient', 'marking', 'number'] as const;
export type HeaderField = (typeof headerFields)[number];

/** Counts of one field: `missing` and `wrong` where the text carries it, `invented` where it does not. */
export type FieldScore = {
  readonly expected: number;
  readonly right: number;
  readonly missing: number;
  readonly wrong: number;
  readonly invented: number;
  readonly rate: number;
};

export type HeaderCase = { readonly expect: HeaderExpectation; readonly read: HeaderExpectation };

/** Scores readings field by field. Names are compared without case, accents, articles and punctuation; markings as levels of the plain policy. */
export function scoreHeaders(cases: readonly HeaderCase[]): Readonly<Record<HeaderField, FieldScore>> {
  const scores = headerFields.map((field) => [field, scoreField(field, cases)] as const);
  return Object.fromEntries(scores) as Record<HeaderField, FieldScore>;
}

function scoreField(field: HeaderField, cases: readonly HeaderCase[]): FieldScore {
  let [expected, right, missing, wrong, invented] = [0, 0, 0, 0, 0];
  for (const { expect, read } of cases) {
    const [wanted, got] = [expect[field], read[field]];
    if (wanted === undefined) invented += got === undefined ? 0 : 1;
    else {
      expected += 1;
      if (got === undefined) missing += 1;
      else if (comparable(field, wanted) === comparable(field, got)) right += 1;
      else wrong += 1;
    }
  }
  return { expected, right, missing, wrong, invented, rate: expected === 0 ? 1 : right / expected };
}

function comparable(field: HeaderField, value: string): string {
  if (field === 'date') return value.slice(0, 10);
  if (field === 'marking') return levelNamed(value, [plainPolicy])?.level ?? value.toUpperCase();
  const folded = value
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\bthe\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return field === 'number' ? folded.replace(/\b0+(?=\d)/g, '') : folded;
}
