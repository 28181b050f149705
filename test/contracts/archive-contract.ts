import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../domain/ports/archive.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every answer to the archive port keeps these promises. `make` gets a folder of its own, which it may use. */
export function archiveContract(name: string, make: (folder: string) => Archive): void {
  describe(`${name} keeps the promises of an archive`, () => {
    let folder: TemporaryFolder;
    let archive: Archive;
    beforeEach(async () => {
      folder = await temporaryFolder();
      archive = make(folder.path);
    });
    afterEach(() => folder.remove());

    it('names bytes by their SHA-256 and gives them back', async () => {
      expect(await archive.put(bytesOf('note verbale'))).toEqual({
        sha256: nameOf('note verbale'),
        bytes: 12,
      });
      expect(new TextDecoder().decode(await archive.read(nameOf('note verbale')))).toBe('note verbale');
    });

    it('keeps no bytes as well as many', async () => {
      expect(await archive.put(new Uint8Array())).toEqual({ sha256: nameOf(''), bytes: 0 });
      expect(await archive.read(nameOf(''))).toHaveLength(0);
      const large = new Uint8Array(3_000_000).fill(7);
      const stored = await archive.put(large);
      expect(Buffer.compare(await archive.read(stored.sha256), large)).toBe(0);
    });

    it('takes the same bytes twice, also at once, under one name', async () => {
      const stored = await Promise.all(Array.from({ length: 16 }, () => archive.put(bytesOf('twice'))));
      expect(new Set(stored.map((one) => one.sha256))).toEqual(new Set([nameOf('twice')]));
      expect(new TextDecoder().decode(await archive.read(nameOf('twice')))).toBe('twice');
    });

    it('is not changed by what the caller does with the bytes afterwards', async () => {
      const bytes = bytesOf('sealed');
      await archive.put(bytes);
      bytes.fill(0);
      (await archive.read(nameOf('sealed'))).fill(0);
      expect(new TextDecoder().decode(await archive.read(nameOf('sealed')))).toBe('sealed');
    });

    it('takes a file of this machine', async () => {
      const file = join(folder.path, 'cable.txt');
      await writeFile(file, 'from a file');
      expect(await archive.putFile(file)).toEqual({ sha256: nameOf('from a file'), bytes: 11 });
    });

    it('says that a file has vanished', async () => {
      await expect(archive.putFile(join(folder.path, 'gone.txt'))).rejects.toMatchObject({
        code: 'not-found',
        details: { outcome: 'vanished' },
      });
    });

    it('tells what it has', async () => {
      await archive.put(bytesOf('held'));
      expect(await archive.has(nameOf('held'))).toBe(true);
      expect(await archive.has(nameOf('never held'))).toBe(false);
    });

    it('gives a path under which the bytes can be read', async () => {
      await archive.put(bytesOf('by path'));
      expect(await readFile(await archive.path(nameOf('by path')), 'utf8')).toBe('by path');
    });

    it('says not-found for what it does not hold, whatever the name', async () => {
      for (const wrong of [nameOf('never held'), '', '..', '../../etc/passwd', 'incoming', nameOf('x').toUpperCase()]) {
        await expect(archive.read(wrong), wrong).rejects.toMatchObject({ code: 'not-found' });
        await expect(archive.path(wrong), wrong).rejects.toMatchObject({ code: 'not-found' });
        expect(await archive.has(wrong), wrong).toBe(false);
      }
    });
  });
}
