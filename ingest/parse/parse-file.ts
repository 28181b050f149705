import { readFile, stat } from 'node:fs/promises';
import type { ParseInput, ParseResult } from '../../domain/ports/parser.ts';
import { refuse, type FormatParser } from './format-parser.ts';
import { contentLimits } from './limits.ts';
import { parseBytes } from './parse-bytes.ts';

/** Reads a file within the size limit and parses it. Runs inside a parser child. */
export async function parseFile(input: ParseInput, parsers: readonly FormatParser[]): Promise<ParseResult> {
  try {
    const { size } = await stat(input.path);
    if (size > contentLimits.fileBytes) return refuse('too-large', `${Math.ceil(size / 1048576)} MiB; limit 100 MiB`);
    const bytes = await readFile(input.path);
    return await parseBytes({ bytes, name: input.name }, parsers);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ENOENT') return refuse('vanished', 'not there any more');
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EISDIR' || error.code === 'EIO')
      return refuse('not-readable', String(error.code));
    throw error;
  }
}
