import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Parser } from '../../../domain/ports/parser.ts';
import { createParserPool } from '../../../ingest/parse/parser-pool.ts';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { makeDocx, paragraph } from './support/make-docx.ts';
import { makePdf } from './support/make-pdf.ts';
import { recordingLogger } from './support/recording-logger.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));
const good: Readonly<Record<string, Uint8Array>> = {
  'a.pdf': makePdf({
    pages: [['First page'], ['Second page']],
    info: { Title: 'A' },
    attachment: { name: 'b.txt', text: 'c' },
  }),
  'a.docx': makeDocx(paragraph('One') + paragraph('Two'), [{ name: 'docProps/core.xml', data: '<c><dc:title>T</dc:title></c>' }]),
  'a.html': fixture('html/statement.html'),
  'a.eml': fixture('mail/with-attachments.eml'),
  'a.txt': new TextEncoder().encode('Les élèves\f ont été reçus. Привет. 外交部'),
  'a.md': new TextEncoder().encode('---\ntitle: T\n---\n# Heading\n\ntext'),
};
const mutantsPerFormat = 200;

type Change = {
  readonly kind: 'cut' | 'flip' | 'splice' | 'overwrite';
  readonly at: number;
  readonly size: number;
  readonly value: number;
};
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'splice', 'overwrite'),
  /** Place in the file, in ten-thousandths of its length. */
  at: fc.noBias(fc.integer({ min: 0, max: 9999 })),
  size: fc.integer({ min: 1, max: 64 }),
  value: fc.integer({ min: 0, max: 255 }),
});

function mutate(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let mutant = Buffer.from(bytes);
  for (const { kind, at, size, value } of changes) {
    const from = Math.floor((at / 10_000) * mutant.length);
    if (kind === 'cut') mutant = mutant.subarray(0, from);
    else if (kind === 'splice') mutant = Buffer.concat([mutant.subarray(0, from), mutant.subarray(from + size)]);
    else if (kind === 'overwrite') mutant.fill(value, from, Math.min(from + size, mutant.length));
    else if (from < mutant.length) mutant[from] = (mutant[from] ?? 0) ^ (1 << (value % 8));
  }
  return mutant;
}

let folder: TemporaryFolder;
let pool: Parser;
const logger = recordingLogger();

beforeAll(async () => {
  folder = await temporaryFolder();
  pool = createParserPool({ size: 2, logger });
});
afterAll(async () => {
  await pool.close();
  await folder.remove();
});

describe('damaged files', () => {
  it.each(Object.entries(good))('ends every one of 200 mutants of %s with a result', async (name, bytes) => {
    const home = join(folder.path, name);
    mkdirSync(home);
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 10, maxLength: 10 }), async (batch) => {
        const results = await Promise.all(
          batch.map((changes) => {
            count += 1;
            const path = join(home, String(count));
            writeFileSync(path, mutate(bytes, changes));
            return pool.parse({ path, name });
          }),
        );
        for (const result of results) expect(result.ok || result.refusal.detail !== '').toBe(true);
      }),
      { numRuns: mutantsPerFormat / 10, endOnFailure: true },
    );
    expect(count).toBe(mutantsPerFormat);
    // A damaged file may cost a child (it is read again in a fresh one); nothing else may be wrong, and it stays rare.
    expect(logger.warnings.filter(({ message }) => message !== 'A parser child was lost.')).toEqual([]);
    expect(logger.warnings.length).toBeLessThanOrEqual(12);
  });
});
