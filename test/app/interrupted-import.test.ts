import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importProgressSchema, importSummarySchema, statusAnswerSchema } from '../../domain/answers/archive.ts';
import { searchAnswerSchema } from '../../domain/answers/search.ts';
import { manyPapers } from '../support/many-papers.ts';
import { askReftel, startReftel } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

describe('An import stopped with Ctrl-C', { timeout: 180_000 }, () => {
  let folder: TemporaryFolder;
  beforeEach(async () => void (folder = await temporaryFolder()));
  afterEach(() => folder.remove());

  it('keeps what it stored, ends with 130, and the same command continues without storing anything twice', async () => {
    const delivery = join(folder.path, 'delivery');
    const { files, different } = await manyPapers(delivery, 160);
    const data = join(folder.path, 'data');
    const { child, ended } = startReftel(['import', delivery, '--words-only', '--json'], { data });
    if (child.stderr === null) throw new Error('The import has no stderr.');
    const lines = createInterface({ input: child.stderr });
    for (let stage = ''; stage !== 'reading';) {
      const [line] = (await Promise.race([
        once(lines, 'line'),
        ended.then(({ err }) => {
          throw new Error(err);
        }),
      ])) as [string];
      stage = importProgressSchema.parse(JSON.parse(line)).stage;
    }
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect([code, err.trimEnd().split('\n').at(-1)]).toEqual([
      130,
      'Interrupted. What was stored is kept; run the same command again to continue.',
    ]);
    const first = importSummarySchema.parse(JSON.parse(out));
    expect(first.found).toBeLessThan(files);
    const between = await askReftel(statusAnswerSchema, ['status'], { data });
    expect([between.documents, between.lastRun?.state]).toEqual([first.documents, 'interrupted']);

    const second = await askReftel(importSummarySchema, ['import', delivery, '--words-only'], { data });
    expect([second.found, first.documents + second.documents]).toEqual([files, different]);
    const answer = await askReftel(searchAnswerSchema, ['search', 'fish', '--mode', 'words', '--limit', '1000'], { data });
    expect(new Set(answer.results.map((result) => result.document.title)).size).toBe(different);
    expect([answer.results.length, answer.readable]).toEqual([different, different]);
  });
});
