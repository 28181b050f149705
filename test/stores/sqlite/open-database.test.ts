import { writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../stores/sqlite/open-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const first = {
  name: 'first',
  sql: 'CREATE TABLE note (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;',
};
const second = { name: 'second', sql: 'ALTER TABLE note ADD COLUMN place TEXT;' };

describe('opening a store', () => {
  let folder: TemporaryFolder;
  let file: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    file = join(folder.path, 'store.sqlite');
  });
  afterEach(() => folder.remove());

  it('writes ahead, syncs fully and checks foreign keys', () => {
    const db = openDatabase({ file, migrations: [first] });
    expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(db.get('PRAGMA busy_timeout')).toEqual({ timeout: 10_000 });
    db.close();
  });

  it('brings an older store up step by step, keeping what it holds', () => {
    const old = openDatabase({ file, migrations: [first] });
    old.run('INSERT INTO note (text) VALUES (?)', 'kept');
    old.close();
    const db = openDatabase({ file, migrations: [first, second] });
    expect(db.all('SELECT * FROM note')).toEqual([{ number: 1, text: 'kept', place: null }]);
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 2 });
    db.close();
  });

  it('leaves an older store as it was when a step fails', () => {
    openDatabase({ file, migrations: [first] }).close();
    expect(() => openDatabase({ file, migrations: [first, second, { name: 'broken', sql: 'CREATE TABLE;' }] })).toThrow('syntax error');
    const db = openDatabase({ file, migrations: [first] });
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 1 });
    db.close();
  });

  it('refuses a store of a newer version', () => {
    openDatabase({ file, migrations: [first, second] }).close();
    expect(() => openDatabase({ file, migrations: [first] })).toThrow(expect.objectContaining({ code: 'store-too-new' }));
  });

  it('says that a file is damaged, whole or in part, or is of another program', async () => {
    await writeFile(file, 'not a database at all, but long enough to be looked at'.repeat(40));
    expect(() => openDatabase({ file, migrations: [first] })).toThrow(expect.objectContaining({ code: 'store-damaged' }));
    const foreign = join(folder.path, 'foreign.sqlite');
    const other = new DatabaseSync(foreign);
    other.exec('CREATE TABLE theirs (a)');
    other.close();
    expect(() => openDatabase({ file: foreign, migrations: [first] })).toThrow(expect.objectContaining({ code: 'store-damaged' }));
  });

  it('opens for reading only what is there and up to date', () => {
    expect(() => openDatabase({ file, readOnly: true, migrations: [first] })).toThrow(expect.objectContaining({ code: 'not-found' }));
    openDatabase({ file, migrations: [first] }).close();
    expect(() => openDatabase({ file, readOnly: true, migrations: [first, second] })).toThrow(expect.objectContaining({ code: 'stale' }));
    const db = openDatabase({ file, readOnly: true, migrations: [first] });
    expect(() => db.run('INSERT INTO note (text) VALUES (?)', 'x')).toThrow(expect.objectContaining({ code: 'folder-not-writable' }));
    db.close();
  });

  it('says that the folder is missing', () => {
    expect(() => openDatabase({ file: join(folder.path, 'no', 'store.sqlite'), migrations: [first] })).toThrow(
      expect.objectContaining({ code: 'folder-not-writable' }),
    );
  });

  it('says that the disk is full, and keeps nothing of the transaction', () => {
    const db = openDatabase({ file, migrations: [first] });
    db.all('PRAGMA max_page_count = 8');
    const fill = (): void => {
      for (let i = 0; i < 100; i += 1) db.run('INSERT INTO note (text) VALUES (?)', 'x'.repeat(1_000));
    };
    expect(() => db.transaction(fill)).toThrow(expect.objectContaining({ code: 'disk-full' }));
    expect(db.get('SELECT count(*) AS notes FROM note')).toEqual({ notes: 0 });
    db.transaction(() => db.run('INSERT INTO note (text) VALUES (?)', 'small'));
    expect(db.get('SELECT count(*) AS notes FROM note')).toEqual({ notes: 1 });
    db.close();
  });

  it('reads one unchanging view while another connection writes', () => {
    const reader = openDatabase({ file, migrations: [first] });
    const writer = openDatabase({ file, migrations: [first] });
    const count = (): unknown => reader.get('SELECT count(*) AS notes FROM note');
    reader.reading(() => {
      expect(count()).toEqual({ notes: 0 });
      writer.run('INSERT INTO note (text) VALUES (?)', 'new');
      expect(count()).toEqual({ notes: 0 });
    });
    expect(count()).toEqual({ notes: 1 });
    reader.close();
    writer.close();
  });
});
