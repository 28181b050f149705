import { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../domain/errors.ts';
import { asAppError } from './sqlite-errors.ts';

export type WriterLock = { release(): void };

/**
 * Takes the lock of the one importing and indexing process: an exclusive transaction on a small SQLite file, which the system
 * frees when the process dies, however it dies. Fails with `writer-busy` at once when another process holds it.
 */
export function acquireWriterLock(file: string): WriterLock {
  let raw: DatabaseSync;
  try {
    raw = new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    throw asAppError(error, file);
  }
  try {
    raw.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    raw.close();
    const busy = asAppError(error, file);
    if (!(busy instanceof AppError) || busy.code !== 'writer-busy') throw busy;
    throw new AppError(
      'writer-busy',
      'Another import is running on this data folder. Wait until it has finished, or stop it, and run the command again.',
      { cause: error, details: { file } },
    );
  }
  return {
    release: () => {
      if (!raw.isOpen) return;
      raw.exec('ROLLBACK');
      raw.close();
    },
  };
}
