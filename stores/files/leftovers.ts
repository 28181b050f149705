import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hasSystemCode } from './archive-errors.ts';

/** A name for a file under way that tells which process writes it. */
export function temporaryName(unique: string): string {
  return `${process.pid}-${unique}`;
}

/** Removes files that a process which is no more left half-written; files of living ones (an upload beside an import) stay. */
export function removeLeftovers(folder: string): void {
  const startedAt = Date.now() - process.uptime() * 1000;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const owner = Number.parseInt(name, 10);
    // A container gives every start the same number: then the file's age tells.
    const isLive = owner === process.pid ? changedAt(file) >= startedAt : isRunning(owner);
    if (!isLive) rmSync(file, { force: true });
  }
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function isRunning(owner: number): boolean {
  if (!Number.isSafeInteger(owner) || owner <= 0) return false;
  try {
    // Signal 0 asks only whether there is such a process.
    return process.kill(owner, 0);
  } catch (error) {
    return hasSystemCode(error, 'EPERM');
  }
}
