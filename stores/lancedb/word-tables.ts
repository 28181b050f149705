import type { Connection, Table } from '@lancedb/lancedb';
import { Index } from '@lancedb/lancedb';
import { Field, Int32, Schema, Utf8 } from 'apache-arrow';
import { createWriteQueue, type WriteQueue } from '../write-queue.ts';

/** One cell's table with the one queue that all writes to it go through. */
export type WordTable = { readonly table: Table; readonly queue: WriteQueue };

const wordSchema = new Schema([
  new Field('passage', new Int32(), false),
  new Field('document', new Int32(), false),
  new Field('exact', new Utf8(), false),
  new Field('terms', new Utf8(), false),
]);

export { wordSchema };

/** The tables of the settled cells by cell number, opened once each; a table made by another process is seen at the next call. */
export type WordTables = {
  open(cell: number): Promise<WordTable | undefined>;
  openOrCreate(cell: number): Promise<WordTable>;
  all(): Promise<WordTable[]>;
  close(): Promise<void>;
};

export function createWordTables(connection: Connection): WordTables {
  const opened = new Map<number, WordTable>();
  const cellOf = (name: string): number => Number(name.slice('words_'.length));
  const cells = async (): Promise<number[]> =>
    (await connection.tableNames({ limit: 100_000 })).filter((name) => name.startsWith('words_')).map(cellOf);

  const open = async (cell: number): Promise<WordTable | undefined> => {
    const known = opened.get(cell);
    if (known !== undefined) return known;
    if (!(await cells()).includes(cell)) return undefined;
    const entry = { table: await connection.openTable(`words_${cell}`), queue: createWriteQueue() };
    opened.set(cell, entry);
    return entry;
  };

  return {
    open,
    async openOrCreate(cell) {
      const known = await open(cell);
      if (known !== undefined) return known;
      const table = await connection.createEmptyTable(`words_${cell}`, wordSchema, { existOk: true });
      await createMissingIndexes(table);
      const entry = { table, queue: createWriteQueue() };
      opened.set(cell, entry);
      return entry;
    },
    async all() {
      const tables: WordTable[] = [];
      for (const cell of await cells()) {
        const entry = await open(cell);
        if (entry !== undefined) tables.push(entry);
      }
      return tables;
    },
    async close() {
      for (const { table, queue } of opened.values()) {
        await queue.idle();
        table.close();
      }
      opened.clear();
    },
  };
}

/** Made with the table: without an index the engine splits words its own way. Returns how many were missing. */
async function createMissingIndexes(table: Table): Promise<number> {
  const columns = new Set((await table.listIndices()).flatMap((index) => index.columns));
  const missing = ['exact', 'terms', 'passage', 'document'].filter((column) => !columns.has(column));
  for (const column of missing)
    await table.createIndex(column, {
      config: column === 'exact' || column === 'terms' ? finishedTokens(column === 'exact') : Index.btree(),
    });
  return missing.length;
}

/**
 * Brings a table's indexes up to date. Looks before it works: optimize() rewrites the whole keyword index even with nothing to do,
 * and rows that are not indexed cost every query (design §10).
 */
export async function indexWords(table: Table): Promise<void> {
  if ((await createMissingIndexes(table)) > 0) return;
  const stats = await table.indexStats('terms_idx');
  if ((stats?.numUnindexedRows ?? 0) > 0) await table.optimize({ cleanupOlderThan: new Date() });
}

/** Tokens arrive finished from our analyser: the engine only splits them at blanks. */
function finishedTokens(withPosition: boolean): Index {
  return Index.fts({
    baseTokenizer: 'whitespace',
    withPosition,
    maxTokenLength: 1_000,
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
  });
}
