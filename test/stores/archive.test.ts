import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asArchiveError } from '../../stores/files/archive-errors.ts';
import { createFileArchive } from '../../stores/files/archive.ts';
import { createMemoryArchive } from '../../stores/memory/archive.ts';
import { archiveContract } from '../contracts/archive-contract.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

archiveContract('the archive of files', (folder) => createFileArchive({ folder: join(folder, 'originals') }));
archiveContract('the archive in memory', (folder) => createMemoryArchive({ scratch: folder }));

describe('the archive of files', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());
  const bytes = new TextEncoder().encode('note');
  const sha256 = createHash('sha256').update('note').digest('hex');

  it('keeps a file read-only under its first two letters, and nothing in between', async () => {
    await createFileArchive({ folder: folder.path }).put(bytes);
    const file = join(folder.path, sha256.slice(0, 2), sha256);
    expect((await stat(file)).mode & 0o777).toBe(0o444);
    expect(await readdir(join(folder.path, 'incoming'))).toEqual([]);
  });

  it('removes what dead processes left half-written, and leaves the files of living ones', async () => {
    const incoming = join(folder.path, 'incoming');
    await mkdir(incoming);
    const gone = spawnSync(process.execPath, ['--version']).pid;
    const [ofDead, ofParent, ofThis, ofBefore] = [`${gone}-a`, `${process.ppid}-b`, `${process.pid}-c`, `${process.pid}-d`];
    for (const name of [ofDead, ofParent, ofThis, ofBefore, 'strange']) await writeFile(join(incoming, name), 'half');
    await utimes(join(incoming, ofBefore), 1, 1);
    createFileArchive({ folder: folder.path, readOnly: true });
    expect(await readdir(incoming)).toHaveLength(5);
    createFileArchive({ folder: folder.path });
    expect((await readdir(incoming)).toSorted()).toEqual([ofParent, ofThis].toSorted());
  });

  it('notices a flipped bit, and mends it when the same bytes come again', async () => {
    const archive = createFileArchive({ folder: folder.path });
    await archive.put(bytes);
    const file = await archive.path(sha256);
    await chmod(file, 0o644);
    await writeFile(file, 'nouE');
    await expect(archive.read(sha256)).rejects.toMatchObject({ code: 'store-damaged' });
    await archive.put(bytes);
    expect(await archive.read(sha256)).toEqual(Buffer.from('note'));
  });

  it('leaves nothing behind when a file vanishes while it is put', async () => {
    const archive = createFileArchive({ folder: folder.path });
    await expect(archive.putFile(join(folder.path, 'gone'))).rejects.toMatchObject({ code: 'not-found' });
    expect(await readdir(join(folder.path, 'incoming'))).toEqual([]);
  });

  it('keeps forty different originals put at once', async () => {
    const archive = createFileArchive({ folder: folder.path });
    const stored = await Promise.all(Array.from({ length: 40 }, (_, i) => archive.put(new TextEncoder().encode(`paper ${i}`))));
    for (const [i, { sha256: name }] of stored.entries()) expect(Buffer.from(await archive.read(name)).toString()).toBe(`paper ${i}`);
  });

  it('says in words that the disk is full or closed to writing', () => {
    const failure = (code: string): unknown => asArchiveError(Object.assign(new Error(code), { code }), '/data/originals');
    expect(failure('ENOSPC')).toMatchObject({
      code: 'disk-full',
      message: expect.stringContaining('Free some space'),
    });
    expect(failure('EROFS')).toMatchObject({ code: 'folder-not-writable' });
    expect(failure('EMFILE')).toMatchObject({ message: 'EMFILE' });
  });
});
