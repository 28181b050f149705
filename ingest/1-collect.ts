import type { Stats } from 'node:fs';
import { open, opendir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { outcomeSentence } from '../index-config/outcome-sentences.ts';
import { passed, type FoundItem } from './item.ts';
import { readRecords } from './read-records.ts';

/** Names that systems and programs leave behind: named in the report, never an error. */
const systemNames = new Set([
  'thumbs.db',
  'desktop.ini',
  'ehthumbs.db',
  '$recycle.bin',
  'system volume information',
  '__macosx',
  'lost+found',
]);

/**
 * Everything in a delivery, one item at a time: files of folders in name order, lines of record files as records. Nothing is held in memory
 * but the item in hand, so a delivery has no size limit. Symbolic links are not followed; a path named twice is read once. Fails with `not-found` when a named path is not there.
 */
export async function* collect(paths: readonly string[]): AsyncGenerator<FoundItem> {
  const named = [...new Map(paths.map((path) => [resolve(path), path])).values()];
  const shared = named.length > 1 ? commonFolder(named) : undefined;
  for (const path of named) {
    const found = await requireThere(path);
    if (found.isDirectory()) yield* collectFolder(path, shared ?? path);
    else yield* collectFile(path, itemPath(path, shared ?? dirname(path)));
  }
}

/** What a named path is. Fails with `not-found` and says which one is not there. */
export async function requireThere(path: string): Promise<Stats> {
  return stat(path).catch((cause: unknown) => {
    throw new AppError('not-found', `There is nothing at ${path}. Check the path and the rights on the share.`, { cause });
  });
}

/** Items of several paths are named from the folder that holds them all: two folders may both hold a `report.txt`, and neither is a new version of the other. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => dirname(resolve(path)).split(sep));
  const differs = first.findIndex((part, i) => others.some((other) => other[i] !== part));
  return `${first.slice(0, differs === -1 ? first.length : differs).join(sep)}${sep}`;
}

function itemPath(path: string, root: string): string {
  return relative(root, path).split(sep).join('/');
}

async function* collectFolder(folder: string, root: string): AsyncGenerator<FoundItem> {
  const inRoot = (path: string): string => itemPath(path, root);
  const entries = await listFolder(folder);
  if (entries === undefined) {
    yield passed(
      inRoot(folder) || basename(folder),
      'failed',
      'not-readable',
      outcomeSentence('not-readable', 'the folder cannot be listed'),
    );
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isSystemName(entry.name) || entry.isSymbolicLink())
      yield passed(inRoot(path), 'skipped', 'system-file', outcomeSentence('system-file'));
    else if (entry.isDirectory()) yield* collectFolder(path, root);
    else if (entry.isFile()) yield* collectFile(path, inRoot(path));
    else yield passed(inRoot(path), 'skipped', 'system-file', outcomeSentence('system-file'));
  }
}

async function listFolder(
  folder: string,
): Promise<{ name: string; isDirectory(): boolean; isFile(): boolean; isSymbolicLink(): boolean }[] | undefined> {
  try {
    const entries = [];
    for await (const entry of await opendir(folder)) entries.push(entry);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

async function* collectFile(path: string, item: string): AsyncGenerator<FoundItem> {
  const head = await readHead(path);
  if (head === undefined)
    yield passed(item, 'failed', 'not-readable', outcomeSentence('not-readable', 'no right to read it, or it is gone'));
  else if (head.length === 0) yield passed(item, 'no-text', 'empty-file', outcomeSentence('empty-file'));
  else if (isRecordFile(path, head)) yield* readRecords(path, item, isGzip(head));
  else yield { kind: 'file', item, path, name: basename(path) };
}

async function readHead(path: string): Promise<Buffer | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

/** Records are told by their content: a line of JSON that opens an object (possibly behind gzip), in a file that is named for it. */
function isRecordFile(path: string, head: Buffer): boolean {
  const named = /\.(jsonl|ndjson)(\.gz)?$/i.test(path);
  return named && (isGzip(head) || /^(?:\uFEFF)?\s*\{/u.test(head.toString('utf8')));
}

function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

function isSystemName(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || systemNames.has(name.toLowerCase());
}
