import { readFileSync } from 'node:fs';

/** Linux counts memory in pages of this size on the machines Reftel is made for (x64, and ARM64 of the usual distributions). */
const pageBytes = 4096;

/**
 * Resident bytes of a process, or undefined where the system does not show them (no /proc) or the process has ended.
 * Read synchronously on purpose: it takes some 10 µs, and a waiting thread pool must not delay the watch.
 */
export function residentBytes(pid: number): number | undefined {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return Number.isFinite(pages) ? pages * pageBytes : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return undefined;
    throw error;
  }
}

/** Whether this system shows the memory of other processes. */
export function canSeeResidentMemory(): boolean {
  return residentBytes(process.pid) !== undefined;
}
