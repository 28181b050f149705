import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive, StoredOriginal } from '../../domain/ports/archive.ts';
import { damagedOriginal, isOriginalName, missingOriginal, vanishedFile } from '../original-errors.ts';
import { asArchiveError, hasSystemCode } from './archive-errors.ts';
import { createGroupSync } from './group-sync.ts';
import { removeLeftovers, temporaryName } from './leftovers.ts';

const readOnlyMode = 0o444;

/**
 * Originals as files `ab/abcd…` under `folder`, made when absent. Bytes go to a file in `incoming/`, on the same file system, are fsynced,
 * made read-only, renamed to their SHA-256, and the folder is fsynced. Opening removes what dead processes left in `incoming/`; with
 * `readOnly` it touches nothing. Fails with `disk-full` or `folder-not-writable`.
 */
export function createFileArchive({ folder, readOnly = false }: { readonly folder: string; readonly readOnly?: boolean }): Archive {
  const incoming = join(folder, 'incoming');
  const folders = createGroupSync();
  const durableShelves = new Set<string>();
  if (!readOnly) prepare(folder, incoming);

  const shelfOf = (sha256: string): string => join(folder, sha256.slice(0, 2));
  const placeOf = (sha256: string): string => join(shelfOf(sha256), sha256);
  const has = async (sha256: string): Promise<boolean> => {
    if (!isOriginalName(sha256)) return false;
    try {
      await access(placeOf(sha256));
      return true;
    } catch (error) {
      if (hasSystemCode(error, 'ENOENT')) return false;
      throw error;
    }
  };

  const put = async (chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredOriginal> => {
    const temporary = join(incoming, temporaryName(randomUUID()));
    try {
      const stored = await writeTemporary(temporary, chunks);
      await moveIn(temporary, stored.sha256);
      return stored;
    } catch (error) {
      await rm(temporary, { force: true });
      throw asArchiveError(error, folder);
    }
  };
  /** Bytes that are held already are replaced by the same bytes: that also mends a copy that has rotted. */
  const moveIn = async (temporary: string, sha256: string): Promise<void> => {
    const shelf = shelfOf(sha256);
    if (!durableShelves.has(shelf)) {
      await mkdir(shelf, { recursive: true });
      await folders.sync(folder);
      durableShelves.add(shelf);
    }
    try {
      await rename(temporary, placeOf(sha256));
    } catch (error) {
      // Windows does not replace a read-only file.
      if (!hasSystemCode(error, 'EPERM', 'EACCES', 'EEXIST') || !(await has(sha256))) throw error;
      await rm(temporary, { force: true });
    }
    await folders.sync(shelf);
  };
  const path = async (sha256: string): Promise<string> => {
    if (!(await has(sha256))) throw missingOriginal(sha256);
    return placeOf(sha256);
  };

  return {
    put: (bytes) => put([bytes]),
    putFile: (source) => put(readSource(source)),
    has,
    path,
    read: async (sha256) => {
      const bytes = await readFile(await path(sha256));
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw damagedOriginal(sha256);
      return bytes;
    },
  };
}

function prepare(folder: string, incoming: string): void {
  try {
    mkdirSync(incoming, { recursive: true });
    removeLeftovers(incoming);
  } catch (error) {
    throw asArchiveError(error, folder);
  }
}

/** Writes, fsyncs and closes; returns the bytes' name. */
async function writeTemporary(file: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredOriginal> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.chmod(readOnlyMode);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function* readSource(source: string): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of createReadStream(source)) yield chunk as Uint8Array;
  } catch (error) {
    if (hasSystemCode(error, 'ENOENT')) throw vanishedFile(source, error);
    throw error;
  }
}
