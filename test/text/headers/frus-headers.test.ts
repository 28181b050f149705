import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreHeaders, type HeaderCase } from '../../../bench/labels/score-headers.ts';
import { readHeaderSet } from '../../../bench/sets/make-headers-set.ts';
import { readHeader } from '../../../text/headers/read-header.ts';

const corpus = join(import.meta.dirname, '../../../../shared/corpora/frus-cables.jsonl.gz');
const firstCases = 600;

describe('Headers of real edited cables', () => {
  it('are right as often as promised (reads the cables beside the project; passes with a line when they are absent)', async ({
    annotate,
  }) => {
    if (!existsSync(corpus)) {
      await annotate('The edited cables are not beside the project, so their headers were not scored.');
      return;
    }
    const cases: HeaderCase[] = [];
    for await (const { text, expect: wanted } of readHeaderSet(corpus)) {
      const { header, date, marking } = readHeader(text);
      const read = {
        date: date?.edtf,
        sender: header.from,
        recipient: header.to?.join('; '),
        marking: marking?.marking.level,
        number: header.number,
      };
      cases.push({
        expect: wanted,
        read: Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)),
      });
      if (cases.length === firstCases) break;
    }
    const scores = scoreHeaders(cases);
    for (const field of ['date', 'sender', 'recipient', 'number'] as const)
      expect([field, scores[field].rate >= 0.95]).toEqual([field, true]);
    expect(scores.marking.rate).toBeGreaterThanOrEqual(0.97);
    expect(scores.marking.invented / firstCases).toBeLessThanOrEqual(0.005);
  });
});
