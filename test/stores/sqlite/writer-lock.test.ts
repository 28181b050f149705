import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireWriterLock } from '../../../stores/sqlite/writer-lock.ts';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const holder = join(import.meta.dirname, '../../support/hold-writer-lock.ts');

describe('the writer lock', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    file = join(folder.path, 'writer.lock.sqlite');
  });
  afterEach(() => folder.remove());

  it('is held by one, and free again once released', () => {
    const lock = acquireWriterLock(file);
    expect(() => acquireWriterLock(file)).toThrow(expect.objectContaining({ code: 'writer-busy' }));
    lock.release();
    lock.release();
    acquireWriterLock(file).release();
  });

  it('is free as soon as its holder was killed', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [holder, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(() => acquireWriterLock(file)).toThrow(expect.objectContaining({ code: 'writer-busy' }));
    child.kill('SIGKILL');
    await once(child, 'exit');
    acquireWriterLock(file).release();
  });

  it('says that its folder is missing', () => {
    expect(() => acquireWriterLock(join(folder.path, 'no', 'lock'))).toThrow(expect.objectContaining({ code: 'folder-not-writable' }));
  });
});
