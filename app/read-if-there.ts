import { readFile } from 'node:fs/promises';

/** The text of a file, undefined only when there is none: a file that is there and cannot be read is an error. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
