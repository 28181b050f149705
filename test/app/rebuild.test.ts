import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../app/defaults.ts';
import { readSettings } from '../../app/settings/read-settings.ts';
import { openReading } from '../../app/wire.ts';
import { openIngest } from '../../app/wire-ingest.ts';
import { searchRequestSchema } from '../../domain/answers/search.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const demo = join(import.meta.dirname, '..', '..', 'demo');
/** Cells settle at once, so that both the fresh and the settled words are rebuilt. */
const settings = readSettings({ environment: {}, file: { index: { smallCell: 20, freshPassages: 100 } } });

describe('reftel rebuild', () => {
  let folder: TemporaryFolder;
  let data: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    data = join(folder.path, 'data');
    const ingest = await openIngest({ data, settings, logger: silentLogger });
    await ingest.importPaths({ paths: [join(demo, 'documents', 'cables')], who: 't', collection: 'demo' }, new AbortController().signal, {
      started: () => undefined,
      progress: () => undefined,
    });
    await ingest.close();
  }, 120_000);
  afterAll(() => folder.remove());

  async function answers(): Promise<unknown> {
    const questions = (JSON.parse(await readFile(join(demo, 'questions.json'), 'utf8')) as { q: string }[]).filter((_, i) => i % 2 === 0);
    const reading = await openReading({ data, settings });
    try {
      const found = [];
      for (const { q } of questions) {
        const { total, results } = await reading.search('t', searchRequestSchema.parse({ q }));
        found.push({
          q,
          total,
          results: results.map(({ document, score, passages }) => [document.id, score, passages.map(({ id }) => id)]),
        });
      }
      return {
        found,
        compared: (await reading.compare('t', { actors: ['DK', 'EU'] })).cells.map(({ passages, state }) => [passages, state]),
      };
    } finally {
      await reading.close();
    }
  }

  it('gives the same 20 answers, ids and scores, after the index folder was deleted', async () => {
    const before = await answers();
    await rm(join(data, 'index'), { recursive: true });
    const ingest = await openIngest({ data, settings, logger: silentLogger });
    await ingest.rebuild(() => undefined);
    await ingest.close();
    expect(await answers()).toEqual(before);
  }, 120_000);
});
