import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citationsWithoutYear } from './known-gaps.ts';
import { demoArchive, type DemoArchive } from '../support/demo-archive.ts';

/** The threads of demo/README.md: each paper and an earlier one that it cites. */
const threads: readonly (readonly [string, string])[] = [
  ['COPENHAGEN 0231', 'HQ 0087'],
  ['HQ 0412', 'COPENHAGEN 0231'],
  ['COPENHAGEN 0507', 'HQ 0412'],
  ['WASHINGTON 0437', 'COPENHAGEN 0507'],
  ['HQ 0398', 'CAIRO 0212'],
  ['CAIRO 0219', 'HQ 0398'],
  ['HQ 0611', 'NEW DELHI 0367'],
  ['NEW DELHI 0371', 'HQ 0611'],
  ['HQ 0502', 'VESZ 0188'],
  ['VESZ 0195', 'HQ 0502'],
  ['HQ 0477', 'SINGAPORE 0199'],
  ['HQ 0287', 'VESZ 0121'],
  ['HQ 0540', 'KIRKHAVEN 0112'],
  ['KIRKHAVEN 0119', 'HQ 0540'],
  ['VESZ 0067', 'VESZ 0044'],
  ['HQ 0158', 'VESZ 0067'],
];
/** Telegrams that the demo cites and does not hold (demo/README.md). */
const notHeld = ['HQ 0066', 'HQ 0231', 'HQ 0190', 'HQ 0201', 'NAIROBI 0102'];

describe('The references of the demo', () => {
  let demo: DemoArchive;
  let cited: Map<string, { raw: string; sentence: string; to: string | null }[]>;
  beforeAll(async () => {
    demo = await demoArchive();
    cited = new Map();
    for (const { id, reference, title } of demo.documents) {
      const { cites } = await demo.reading.references('t', id);
      cited.set(
        reference ?? title,
        cites.map(({ raw, sentence, document }) => ({ raw, sentence, to: document?.reference ?? null })),
      );
    }
  }, 120_000);
  afterAll(() => demo.close());

  it.for(threads)('%s cites %s', ([from, to]) => {
    expect(cited.get(from)?.map((reference) => reference.to)).toContain(to);
  });

  it('wait for telegrams that are not held, and for the known number that are cited without their year', () => {
    const waiting = [...cited.entries()].flatMap(([from, references]) =>
      references.filter(({ to }) => to === null).map(({ raw }) => ({ from, raw })),
    );
    const held = new Set(demo.documents.flatMap(({ reference }) => (reference === null ? [] : [reference])));
    const telegrams = waiting.filter(({ raw }) => /^\p{Lu}[\p{Lu} ]+ \d{4}\b/u.test(raw));
    const unresolved = telegrams.filter(
      ({ raw }) => held.has(/^.*?\d{4}/u.exec(raw)?.[0] ?? '') && !notHeld.some((one) => raw.startsWith(one)),
    );
    expect(unresolved).toHaveLength(citationsWithoutYear);
    for (const one of notHeld)
      expect(
        telegrams.some(({ raw }) => raw.startsWith(one)),
        one,
      ).toBe(true);
  });
});
