import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearSpelling } from '../../../stores/sqlite/edit-distance.ts';

/** The same measure worked out in full, without a band. */
function distance(left: string, right: string): number {
  const [a, b] = [[...left], [...right]];
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : row)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const choices = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1)];
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) choices.push(at(row - 2, column - 2) + 1);
      table[row]?.splice(column, 1, Math.min(...choices));
    }
  }
  return at(a.length, b.length);
}

describe('nearness of spelling', () => {
  it('counts changes and swaps of neighbours', () => {
    const near = nearSpelling('visa', 1);
    expect(['visa', 'vsia', 'vista', 'via', 'vida', 'evisa'].map(near)).toEqual([true, true, true, true, true, true]);
    expect(['visats', 'vase', 'asiv', ''].map(near)).toEqual([false, false, false, false]);
  });

  it('agrees with the full table for any texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ß', '😀'), maxLength: 9 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), fc.constantFrom(1, 2), (word, others, limit) => {
        const near = nearSpelling(word, limit);
        expect(others.map(near)).toEqual(others.map((other) => distance(word, other) <= limit));
      }),
      { numRuns: 2_000 },
    );
  });
});
