import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSummarySchema, runsAnswerSchema } from '../../domain/answers/archive.ts';
import { searchAnswerSchema } from '../../domain/answers/search.ts';
import { askReftel, runReftel, serveReftel, type ServingChild } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

describe('The command line beside a running server', { timeout: 180_000 }, () => {
  let folder: TemporaryFolder;
  let data: string;
  let server: ServingChild | undefined;
  beforeEach(async () => {
    folder = await temporaryFolder();
    data = join(folder.path, 'data');
    server = await serveReftel(data);
  });
  afterEach(async () => {
    await server?.stop('SIGKILL').catch(() => undefined);
    await folder.remove();
  });

  it('hands an import over, follows it to its end, and its papers are found over HTTP', async () => {
    await writeFile(join(folder.path, 'harbour.txt'), 'A paper about the harbour at Vesz and its lighthouse.\n');
    // A relative path: the server runs in another folder.
    const summary = await askReftel(importSummarySchema, ['import', 'harbour.txt', '--collection', 'desk', '--words-only'], {
      data,
      from: folder.path,
    });
    expect(summary).toMatchObject({ run: 1, found: 1, outcomes: { imported: 1 }, documents: 1 });
    const answer = searchAnswerSchema.parse(await server?.ask('/search?q=lighthouse&mode=words'));
    expect(answer.results.map(({ document }) => [document.title, document.collection])).toEqual([
      ['A paper about the harbour at Vesz and its lighthouse.', 'desk'],
    ]);
    const { runs } = runsAnswerSchema.parse(await server?.ask('/imports'));
    expect(runs.map(({ run, state, collection }) => [run, state, collection])).toEqual([[1, 'finished', 'desk']]);
    expect((await stat(join(data, 'reftel.sock'))).mode & 0o777).toBe(0o600);
  });

  it('tells what the server refused, in the server’s words and with the same exit code', async () => {
    await writeFile(join(folder.path, 'a.txt'), 'A paper.\n');
    const refused = await runReftel(['import', join(folder.path, 'a.txt'), '--marking', 'WHISPERED'], {
      data,
    });
    expect(refused).toMatchObject({
      code: 2,
      out: '',
      err: '“WHISPERED” is no marking of the policy in use. It knows UNCLASSIFIED, RESTRICTED, CONFIDENTIAL, SECRET, TOP SECRET.\n',
    });
  });

  it('reads on its own, and does the import itself once the server is gone', async () => {
    await writeFile(join(folder.path, 'a.txt'), 'A paper about a lighthouse.\n');
    expect(await server?.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    server = undefined;
    const summary = await askReftel(importSummarySchema, ['import', join(folder.path, 'a.txt'), '--words-only'], { data });
    expect(summary.outcomes).toMatchObject({ imported: 1 });
    const answer = await askReftel(searchAnswerSchema, ['search', 'lighthouse', '--mode', 'words'], { data });
    expect(answer.results).toHaveLength(1);
  });

  it('takes a file that names another program’s process for no server', async () => {
    await server?.stop();
    server = undefined;
    await writeFile(join(folder.path, 'a.txt'), 'A paper about a lighthouse.\n');
    for (const left of [JSON.stringify({ pid: process.pid, url: 'http://127.0.0.1:1', socket: join(data, 'reftel.sock') }), '{"pid":']) {
      await writeFile(join(data, 'server.json'), left);
      expect(await runReftel(['import', join(folder.path, 'a.txt'), '--words-only'], { data })).toMatchObject({ code: 0 });
    }
  });
});
