import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../../domain/ports/archive.ts';
import { missingOriginal, vanishedFile } from '../original-errors.ts';

/** The archive port answered from memory. `path` must name a real file for a parser to read, so it writes one into `scratch`. */
export function createMemoryArchive({ scratch }: { readonly scratch: string }): Archive {
  const originals = new Map<string, Uint8Array>();
  const put: Archive['put'] = async (bytes) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!originals.has(sha256)) originals.set(sha256, Uint8Array.from(bytes));
    return { sha256, bytes: bytes.length };
  };
  const read: Archive['read'] = async (sha256) => {
    const bytes = originals.get(sha256);
    if (bytes === undefined) throw missingOriginal(sha256);
    return Uint8Array.from(bytes);
  };
  return {
    put,
    putFile: async (path) => {
      let bytes: Uint8Array;
      try {
        bytes = await readFile(path);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw vanishedFile(path, error);
        throw error;
      }
      return put(bytes);
    },
    has: async (sha256) => originals.has(sha256),
    read,
    path: async (sha256) => {
      const bytes = await read(sha256);
      const file = join(await mkdtemp(join(scratch, 'original-')), sha256);
      await writeFile(file, bytes);
      return file;
    },
  };
}
