import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failedItems } from '../../app/importing/report.ts';
import { importSummarySchema } from '../../domain/answers/archive.ts';
import { askReftel } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

describe('The report of an import', { timeout: 180_000 }, () => {
  let folder: TemporaryFolder;
  beforeEach(async () => void (folder = await temporaryFolder()));
  afterEach(() => folder.remove());

  it('leads back to what failed: a mended file is tried again, and nothing else', async () => {
    const delivery = await folderOf(folder, 'delivery');
    await writeFile(join(delivery, 'good.txt'), 'A paper about the harbour at Vesz.\n');
    await writeFile(join(delivery, '=1+1.pdf'), '%PDF-1.7\nbroken off');
    const options = { data: join(folder.path, 'data') };
    const first = await askReftel(importSummarySchema, ['import', delivery, '--words-only'], options);
    expect(first.outcomes).toMatchObject({ imported: 1, failed: 1 });
    const report = first.report ?? '';
    const rows = parse(await readFile(report, 'utf8'), { columns: true, bom: true }) as Record<string, string>[];
    // Failures first, and no cell that a spreadsheet would run.
    expect(rows.map((row) => [row['item'], row['outcome']])).toEqual([
      ["'=1+1.pdf", 'failed'],
      ['good.txt', 'imported'],
    ]);
    expect(await failedItems(report)).toEqual(new Set(['=1+1.pdf']));

    await writeFile(join(delivery, '=1+1.pdf'), 'Sent again as plain text: the airport of Kirkhaven.\n');
    const again = await askReftel(importSummarySchema, ['import', delivery, '--words-only', '--only-failed', report], options);
    expect(again).toMatchObject({ run: 2, found: 1, outcomes: { imported: 1 }, documents: 1 });
    const whole = await askReftel(importSummarySchema, ['import', delivery, '--words-only'], options);
    expect(whole).toMatchObject({ found: 2, outcomes: { unchanged: 2 } });
  });

  it('that is none is refused, whatever it holds', async () => {
    for (const text of ['', 'A paper.\n', 'item,sentence\na,b\n', 'item;outcome\na;failed\n', 'item,"outcome\n']) {
      const file = join(folder.path, 'report.csv');
      await writeFile(file, text);
      await expect(failedItems(file)).rejects.toMatchObject({
        code: 'usage',
        message: `${file} is not an outcome report: it lacks the columns item and outcome.`,
      });
    }
    await expect(failedItems(join(folder.path, 'none.csv'))).rejects.toMatchObject({ code: 'not-found' });
  });
});

async function folderOf(folder: TemporaryFolder, name: string): Promise<string> {
  const path = join(folder.path, name);
  await mkdir(path);
  return path;
}
