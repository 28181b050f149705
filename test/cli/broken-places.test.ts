import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runReftel } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

/** Every command that opens the archive; `paper` is a file that could be imported. */
const readers = [['status'], ['search', 'x'], ['compare', 'DK'], ['show', 'x']];
const writers = (paper: string) => [['import', paper, '--words-only'], ['rebuild'], ['demo', 'remove']];

describe('Where the ground is not sound', { timeout: 180_000 }, () => {
  let folder: TemporaryFolder;
  let data: string;
  let paper: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    data = join(folder.path, 'data');
    paper = join(folder.path, 'paper.txt');
    await mkdir(data);
    await writeFile(paper, 'A paper about a harbour.\n');
  });
  afterEach(() => folder.remove());

  async function expectRefusal(
    commands: readonly (readonly string[])[],
    expected: { code: number; err: string },
    environment: Record<string, string> = {},
  ): Promise<void> {
    for (const args of commands)
      expect([args, await runReftel(args, { data, environment })]).toEqual([args, { signal: null, out: '', ...expected }]);
  }

  it('a settings file that is not JSON, or not an object, is named with what to do', async () => {
    const file = join(data, 'settings.json');
    await writeFile(file, '{"server":');
    await expectRefusal([['status'], ['import', paper], ['serve']], {
      code: 2,
      err: `The settings file ${file} is not JSON. Correct it or take it away.\n`,
    });
    await writeFile(file, '[]');
    await expectRefusal([['status']], {
      code: 2,
      err: `The settings file ${file} must hold one object, such as {"server":{"port":4180}}. Correct it or take it away.\n`,
    });
  });

  it('several bad settings are all named at once', async () => {
    await writeFile(
      join(data, 'settings.json'),
      JSON.stringify({
        server: { port: 99_999, prot: 1 },
        index: 4,
        weather: {},
        ministry: { actor: 'x' },
      }),
    );
    const { code, out, err } = await runReftel(['status'], {
      data,
      environment: { REFTEL_MODEL_POOLING: 'max' },
    });
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toEqual([
      'These settings cannot be used:',
      '- server.prot is not a setting',
      '- server.port cannot be 99999 (Too big: expected number to be <=65535). Port on 127.0.0.1 where pages and API answer; 0 takes a free one.',
      '- REFTEL_MODEL_POOLING cannot be "max" (Invalid option: expected one of "mean"|"cls"). How the model’s outputs become one vector.',
      '- index must be an object of settings, such as {"index":{"cacheMegabytes":…}}',
      '- ministry.actor cannot be "x" (it takes two to four capital letters). The actor that is our own ministry: a state’s two letters, or XR for the fictional one of the demo.',
      '- weather is not an area of settings',
    ]);
  });

  it('a data folder that cannot be made is refused by readers and writers', async () => {
    data = paper;
    await expectRefusal([...readers, ...writers(paper), ['serve', '--port', '0']], {
      code: 1,
      err: `The data folder ${paper} cannot be written. Give this user the right to write there, or name another folder with --data.\n`,
    });
  });

  it('a missing model folder is named', async () => {
    const model = join(folder.path, 'model');
    await expectRefusal(
      [
        ['search', 'x'],
        ['import', paper, '--words-only'],
      ],
      {
        code: 1,
        err: `The embedding model is not complete: ${join(model, 'config.json')} is missing. Copy the model folder again, or name another with the setting “model.folder”.\n`,
      },
      { REFTEL_MODEL_FOLDER: model },
    );
  });

  it('data of a newer version is left alone', async () => {
    expect((await runReftel(['import', paper, '--words-only'], { data })).code).toBe(0);
    const file = join(data, 'catalogue.sqlite');
    const store = new DatabaseSync(file);
    const known = Number(store.prepare('PRAGMA user_version').get()?.['user_version']);
    store.exec('PRAGMA user_version = 99');
    store.close();
    await expectRefusal([['status'], ['search', 'x'], ...writers(paper), ['serve', '--port', '0']], {
      code: 1,
      err: `${file} was written by a newer version of Reftel (99, this one knows ${known}). Use that version, or restore an older backup.\n`,
    });
  });

  it('a catalogue that is no database is named, by doctor too', async () => {
    const file = join(data, 'catalogue.sqlite');
    await writeFile(file, 'This was written over the record by some other program, in plain words. '.repeat(3));
    for (const args of [['status'], ...writers(paper)]) {
      const { code, out, err } = await runReftel(args, { data });
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^\S+catalogue\.sqlite is damaged or is not a store of Reftel\. [^\n]+\n$/);
    }
    const { code, out } = await runReftel(['doctor'], { data });
    expect(code).toBe(1);
    expect(out).toMatch(/^WRONG {2}Archive and indexes: \S+catalogue\.sqlite is damaged/m);
  });

  it('two imports at once: the second is told to wait and nothing of it is kept', async () => {
    const lock = join(data, 'writer.lock.sqlite');
    const holder = spawn(process.execPath, [join(import.meta.dirname, '..', 'support', 'hold-writer-lock.ts'), lock], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    await expectRefusal(writers(paper), {
      code: 1,
      err: 'Another import is running on this data folder. Wait until it has finished, or stop it, and run the command again.\n',
    });
    expect((await readdir(data)).filter((name) => !name.startsWith('writer.lock'))).toEqual([]);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect((await runReftel(['import', paper, '--words-only'], { data })).code).toBe(0);
  });
});
