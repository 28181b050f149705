import type { DatabaseSync } from 'node:sqlite';
import { AppError } from '../../domain/errors.ts';
import { damagedStore } from './sqlite-errors.ts';

/** One step from version n-1 to version n of a store; its place in the list, counted from 1, is its number. */
export type Migration = { readonly name: string; readonly sql: string };

/** Written into the file's header, so that a file of another program is recognised ("RFTL"). */
const applicationId = 0x5246_544c;

type Store = { readonly file: string; readonly readOnly: boolean; readonly migrations: readonly Migration[] };

/** Brings a store to the newest version, step by step in one transaction. A store written by a newer version is left alone. */
export function migrate(raw: DatabaseSync, { file, readOnly, migrations }: Store): void {
  const newest = migrations.length;
  if (checkedVersion(raw, file, newest) === newest) return;
  if (readOnly) {
    throw new AppError(
      'stale',
      `${file} was written by an older version. Run a writing command once, such as \`reftel serve\`, to bring it up to date.`,
      {
        details: { file },
      },
    );
  }
  raw.exec('BEGIN EXCLUSIVE');
  try {
    // Another process may have done the work while this one waited for the lock.
    const version = checkedVersion(raw, file, newest);
    for (const migration of migrations.slice(version)) raw.exec(migration.sql);
    raw.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${newest};`);
    raw.exec('COMMIT');
  } catch (error) {
    if (raw.isTransaction) raw.exec('ROLLBACK');
    throw error;
  }
}

function checkedVersion(raw: DatabaseSync, file: string, newest: number): number {
  const version = pragma(raw, 'user_version');
  const isEmpty = raw.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'] === 0;
  if (!isEmpty && pragma(raw, 'application_id') !== applicationId) throw damagedStore(file, undefined);
  if (version > newest) {
    throw new AppError(
      'store-too-new',
      `${file} was written by a newer version of Reftel (${version}, this one knows ${newest}). Use that version, or restore an older backup.`,
      { details: { file, version, newest } },
    );
  }
  return version;
}

function pragma(raw: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(raw.prepare(`PRAGMA ${name}`).get()?.[name]);
}
