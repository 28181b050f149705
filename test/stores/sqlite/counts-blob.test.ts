import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCounts, emptyPick, encodeCounts, pickCounts, type NumberedCounts } from '../../../stores/sqlite/counts-blob.ts';

type Entry = [word: number, counts: [number, number, number]];

const numbered = (entries: readonly Entry[]): NumberedCounts => ({
  words: entries.map(([word]) => word),
  counts: entries.map(([, counts]) => counts),
});
const entries = fc.uniqueArray(fc.tuple(fc.nat(5_000_000), fc.tuple(fc.nat(6), fc.nat(300), fc.nat(100_000))) as fc.Arbitrary<Entry>, {
  selector: ([word]) => word,
  maxLength: 300,
});

describe('packed term counts', () => {
  it('come out as they went in, words ascending', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(), fc.nat(), fc.nat()), entries, entries, (lengths, exact, terms) => {
        const found: { exact: Entry[]; terms: Entry[] } = { exact: [], terms: [] };
        const read = decodeCounts(encodeCounts(lengths, numbered(exact), numbered(terms)), (column, word, title, header, body) => {
          found[column].push([word, [title, header, body]]);
        });
        const ascending = (list: readonly Entry[]): Entry[] => list.toSorted((a, b) => a[0] - b[0]);
        expect(read).toEqual(lengths);
        expect(found).toEqual({ exact: ascending(exact), terms: ascending(terms) });
      }),
    );
  });

  it('take two bytes for a common word', () => {
    expect([...encodeCounts([1, 0, 200], numbered([[7, [1, 0, 2]]]), numbered([]))]).toEqual([1, 0, 200, 1, 1, 7, 0x21, 0]);
  });

  it('are called damaged when they end early', () => {
    const whole = encodeCounts(
      [1, 2, 300],
      numbered([
        [5, [3, 0, 20]],
        [9_000, [0, 0, 1]],
      ]),
      numbered([[5, [0, 1, 0]]]),
    );
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => decodeCounts(whole.subarray(0, length), () => {}), `${length} bytes`).toThrow(
        expect.objectContaining({ code: 'store-damaged' }),
      );
    }
  });

  it('give the words looked for the same counts as when all are read, summed over passages', () => {
    fc.assert(
      fc.property(entries, entries, fc.array(fc.nat(5_000_000), { maxLength: 20 }), (first, second, strangers) => {
        const numbers = [...new Set([...first.slice(0, 20), ...second.slice(0, 20)].map(([word]) => word).concat(strangers))].sort(
          (a, b) => a - b,
        );
        const wanted = { exact: numbers, terms: numbers };
        const picked = emptyPick(wanted);
        for (const list of [first, second]) pickCounts(encodeCounts([1, 2, 3], numbered(list), numbered(list)), wanted, picked);
        const countsOf = (list: readonly Entry[], word: number): readonly number[] | undefined => list.find(([one]) => one === word)?.[1];
        const expected = numbers.flatMap((word) => {
          const [a, b] = [countsOf(first, word), countsOf(second, word)];
          return [
            Math.max(a?.[0] ?? 0, b?.[0] ?? 0),
            Math.max(a?.[1] ?? 0, b?.[1] ?? 0),
            (a?.[2] ?? 0) + (b?.[2] ?? 0),
            a === undefined && b === undefined ? 0 : 1,
          ];
        });
        expect([...picked.exact]).toEqual(expected);
        expect([...picked.terms]).toEqual(expected);
        expect(picked.lengths).toEqual([1, 2, 6]);
      }),
    );
  });

  it('are called damaged when they end early and only some words are looked for', () => {
    const whole = encodeCounts(
      [1, 2, 300],
      numbered([
        [5, [3, 0, 20]],
        [9_000, [0, 0, 1]],
      ]),
      numbered([[5, [0, 1, 0]]]),
    );
    const wanted = { exact: [5], terms: [7] };
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => pickCounts(whole.subarray(0, length), wanted, emptyPick(wanted)), `${length} bytes`).toThrow(
        expect.objectContaining({ code: 'store-damaged' }),
      );
    }
  });
});
