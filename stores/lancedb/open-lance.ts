import { connect, Session, type Connection } from '@lancedb/lancedb';
import { resolve } from 'node:path';
import { AppError } from '../../domain/errors.ts';

/** Caches of one connection; LanceDB's own defaults are 6 GB and 1 GB (design §10). */
export type LanceCaches = { readonly indexBytes: number; readonly metadataBytes: number };

/**
 * Opens the index folder. The path is made absolute: a relative one that begins with `db` is taken for a cloud address.
 * Every read sees other processes' writes at once.
 */
export async function openLance(folder: string, caches: LanceCaches): Promise<Connection> {
  const session = new Session(BigInt(caches.indexBytes), BigInt(caches.metadataBytes));
  try {
    return await connect(resolve(folder), { session, readConsistencyInterval: 0 });
  } catch (cause) {
    throw new AppError(
      'engine-failed',
      `The index folder ${folder} cannot be opened. Delete it and run “reftel rebuild”; no document is lost by that.`,
      { cause },
    );
  }
}

/** Engine faults under one code, so that search can say which side is down. */
export async function fromEngine<Answer>(what: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('engine-failed', `The ${what} index did not answer. If this stays so, run “reftel rebuild”.`, { cause });
  }
}
