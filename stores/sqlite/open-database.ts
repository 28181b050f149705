import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { AppError } from '../../domain/errors.ts';
import { migrate, type Migration } from './migrate.ts';
import { asAppError } from './sqlite-errors.ts';

/**
 * One open SQLite file. Statements are prepared once and kept. Rows are typed by the caller, next to the SQL that makes them.
 * Every failure leaves as an AppError where there is something the reader can do.
 */
export type Database = {
  readonly file: string;
  all<Row>(sql: string, ...parameters: readonly SQLInputValue[]): Row[];
  get<Row>(sql: string, ...parameters: readonly SQLInputValue[]): Row | undefined;
  run(sql: string, ...parameters: readonly SQLInputValue[]): { readonly changes: number; readonly lastId: number };
  /** Runs `work` in one write transaction: all of it or nothing; on disk when it returns. */
  transaction<Result>(work: () => Result): Result;
  /** Runs `work` on one unchanging view of the file, whatever other processes write meanwhile. */
  reading<Result>(work: () => Result): Result;
  close(): void;
};

export type OpenOptions = {
  /** A path or `:memory:`. */
  readonly file: string;
  readonly readOnly?: boolean | undefined;
  readonly migrations: readonly Migration[];
};

/** How long a connection waits for another process's lock before `writer-busy`. */
const lockWaitMs = 10_000;
const cacheKiB = 32_768;
/** Pages of 4 KiB: fewer, larger checkpoints keep single commits short while importing. */
const checkpointPages = 4_000;

/**
 * Opens or creates a store: write-ahead log, synchronous=FULL, foreign keys, brought to the newest version.
 * Fails with `store-too-new`, `store-damaged`, `folder-not-writable`, `not-found` (read-only and absent) or `stale` (read-only and old).
 */
export function openDatabase({ file, readOnly = false, migrations }: OpenOptions): Database {
  const raw = guarded(file, () => connect(file, readOnly));
  try {
    guarded(file, () => {
      // First: a file of another program or of a newer version is left as it is.
      migrate(raw, { file, readOnly, migrations });
      if (!readOnly) raw.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = ${checkpointPages};`);
    });
  } catch (error) {
    raw.close();
    throw error;
  }
  return wrap(raw, file);
}

function connect(file: string, readOnly: boolean): DatabaseSync {
  try {
    const raw = new DatabaseSync(file, { readOnly, timeout: lockWaitMs, enableForeignKeyConstraints: true });
    raw.exec(`PRAGMA synchronous = FULL; PRAGMA cache_size = -${cacheKiB}; PRAGMA temp_store = MEMORY;`);
    return raw;
  } catch (error) {
    if (!readOnly || !(error instanceof Error) || !error.message.includes('unable to open')) throw error;
    throw new AppError('not-found', `There is no store at ${file}. Import something first, or name another data folder.`, {
      cause: error,
      details: { file },
    });
  }
}

function wrap(raw: DatabaseSync, file: string): Database {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = raw.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const inside = <Result>(begin: string, work: () => Result): Result => {
    if (raw.isTransaction) return work();
    raw.exec(begin);
    try {
      const result = work();
      raw.exec('COMMIT');
      return result;
    } catch (error) {
      if (raw.isTransaction) raw.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    file,
    all: <Row>(sql: string, ...parameters: readonly SQLInputValue[]) =>
      guarded(file, () => prepared(sql).all(...parameters) as unknown as Row[]),
    get: <Row>(sql: string, ...parameters: readonly SQLInputValue[]) =>
      guarded(file, () => prepared(sql).get(...parameters) as unknown as Row | undefined),
    run: (sql, ...parameters) =>
      guarded(file, () => {
        const { changes, lastInsertRowid } = prepared(sql).run(...parameters);
        return { changes: Number(changes), lastId: Number(lastInsertRowid) };
      }),
    transaction: (work) => guarded(file, () => inside('BEGIN IMMEDIATE', work)),
    reading: (work) => guarded(file, () => inside('BEGIN', work)),
    close: () => {
      statements.clear();
      if (raw.isOpen) raw.close();
    },
  };
}

function guarded<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asAppError(error, file);
  }
}
