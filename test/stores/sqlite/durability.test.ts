import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import { openCatalogue } from '../../../stores/sqlite/catalogue.ts';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const storing = join(import.meta.dirname, '../../support/store-documents-process.ts');
const owner = ownerScope('owner');
const rounds = 4;

describe('a catalogue whose writer was killed', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('holds every document that was said to be stored, once, found by words and counted', { timeout: 60_000 }, async () => {
    const file = join(folder.path, 'catalogue.sqlite');
    const said: string[] = [];
    for (let round = 0; round < rounds; round += 1) said.push(...(await storeUntilKilled(file, round * 1_000, 5 + round * 7)));
    const catalogue = openCatalogue({ file, clock: { now: () => new Date() } });
    const held = await catalogue.documents(owner, said);
    expect(held.map((document) => document.id)).toEqual(said);
    const { documents, passages } = await catalogue.totals(owner);
    // The one under way when the process died may be stored, too, though it could not say so.
    expect(documents - said.length).toBeLessThanOrEqual(rounds);
    expect(passages).toBe(documents * 2);
    const { frequencies } = await catalogue.termStatistics(owner, { exact: ['common'], terms: [] });
    expect(frequencies.exact.get('common')).toBe(documents);
    const found = await catalogue.freshWords.matches({
      cells: [1],
      leaf: { kind: 'any', column: 'exact', terms: ['common'] },
      limit: 10_000,
    });
    expect(found).toHaveLength(documents);
    await catalogue.close();
  });
});

/** Kills the process when it has said that many, and reads what it said before it died. */
async function storeUntilKilled(file: string, start: number, enough: number): Promise<string[]> {
  const child = spawn(process.execPath, [storing, file, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    said.push(line);
    if (said.length === enough) child.kill('SIGKILL');
  });
  await once(lines, 'close');
  return said;
}
