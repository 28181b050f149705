import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSummarySchema } from '../../domain/answers/archive.ts';
import { askReftel } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

describe('Two folders in one import', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => void (folder = await temporaryFolder()));
  afterEach(() => folder.remove());

  it('may hold files of one name: both stay what they are, and the same command finds nothing changed', async () => {
    const paths = ['vesz', 'kirkhaven'].map((name) => join(folder.path, name, 'in'));
    for (const path of paths) {
      await mkdir(path, { recursive: true });
      await writeFile(join(path, 'report.txt'), `A report from ${path.includes('vesz') ? 'Vesz' : 'Kirkhaven'}.\n`);
    }
    const command = ['import', ...paths, '--collection', 'reports', '--words-only'];
    const options = { data: join(folder.path, 'data') };
    const first = await askReftel(importSummarySchema, command, options);
    expect(first).toMatchObject({ found: 2, documents: 2, outcomes: { imported: 2 } });
    const second = await askReftel(importSummarySchema, command, options);
    expect(second).toMatchObject({ found: 2, documents: 0, outcomes: { unchanged: 2, updated: 0 } });
  });
});
