import type { Connection, Table } from '@lancedb/lancedb';
import { Index, makeArrowTable } from '@lancedb/lancedb';
import { Field, FixedSizeList, Float32, Int32, Schema } from 'apache-arrow';
import { AppError } from '../../domain/errors.ts';
import type { Hit, VectorIndex, VectorRow } from '../../domain/ports/indexes.ts';
import { createWriteQueue } from '../write-queue.ts';
import { numbersFilter, selectionFilter } from './filter-text.ts';
import { fromEngine } from './open-lance.ts';
import { hitsOf, numbersOf, vectorsOf } from './read-columns.ts';

const tableName = 'vectors';
/**
 * Each write leaves a fragment, and every search opens them all: with the 391 of an import of 100,000 passages, reading 500 vectors took 41 ms and after
 * joining them (0.7 s) 13 ms.
 */
const mostFragments = 8;
/** Rows a delete names at a time: the filter text stays short. */
const deleteLot = 5_000;

/**
 * Vectors of every cell in one table: cosines of different cells compare as they are, and an exact search over
 * readable cells leaks nothing. The search is exact; below about 100,000 passages that is fast enough (design §10).
 */
export async function openLanceVectorIndex(connection: Connection, dimension: number): Promise<VectorIndex> {
  const schema = vectorSchema(dimension);
  const table = await fromEngine('meaning', () => openTable(connection, schema));
  const queue = createWriteQueue();

  const remove = async (passages: readonly number[]): Promise<void> => {
    for (let start = 0; start < passages.length; start += deleteLot)
      await table.delete(numbersFilter('passage', sorted(passages.slice(start, start + deleteLot))));
  };

  return {
    upsert: (rows) =>
      queue.run(() =>
        fromEngine('meaning', async () => {
          const newest = new Map(rows.map((row) => [row.passage, row]));
          for (const row of newest.values()) checkLength(row.vector, dimension);
          if (newest.size === 0) return;
          await remove([...newest.keys()]);
          await table.add(makeArrowTable([...newest.values()].map(toRow), { schema }));
        }),
      ),
    remove: (passages) => queue.run(() => fromEngine('meaning', () => remove(passages))),
    async search({ cells, vector, selection, limit }) {
      checkLength(vector, dimension);
      if (cells.length === 0 || selection?.numbers.length === 0 || limit === 0) return [];
      return fromEngine('meaning', async () => {
        const found = await table
          .query()
          .nearestTo(vector)
          .distanceType('cosine')
          .bypassVectorIndex()
          .where(selectionFilter(cells, selection))
          .select(['passage', 'document', '_distance'])
          .limit(limit)
          .toArrow();
        return hitsOf(found, '_distance', (distance) => 1 - distance).sort(byScoreThenPassage);
      });
    },
    async vectors(passages) {
      if (passages.length === 0) return new Map();
      return fromEngine('meaning', async () => {
        const found = await table
          .query()
          .where(numbersFilter('passage', sorted(passages)))
          .select(['passage', 'vector'])
          .toArrow();
        const numbers = numbersOf(found, 'passage');
        return new Map(vectorsOf(found, 'vector', dimension).map((vector, row) => [numbers[row] ?? 0, vector]));
      });
    },
    size: () => fromEngine('meaning', () => table.countRows()),
    upkeep: () =>
      queue.run(() =>
        fromEngine('meaning', async () => {
          const existing = await table.listIndices();
          for (const column of ['passage', 'document'])
            if (!existing.some((index) => index.columns.includes(column)) && (await table.countRows()) > 0)
              await table.createIndex(column, { config: Index.btree() });
          const stats = await table.indexStats('passage_idx');
          const { fragmentStats } = await table.stats();
          if ((stats?.numUnindexedRows ?? 0) > 0 || fragmentStats.numSmallFragments > mostFragments)
            await table.optimize({ cleanupOlderThan: new Date() });
        }),
      ),
    clear: () => queue.run(() => fromEngine('meaning', async () => void (await table.delete('true')))),
    async close() {
      await queue.idle();
      table.close();
    },
  };
}

function vectorSchema(dimension: number): Schema {
  return new Schema([
    new Field('passage', new Int32(), false),
    new Field('document', new Int32(), false),
    new Field('cell', new Int32(), false),
    new Field('vector', new FixedSizeList(dimension, new Field('item', new Float32(), true)), false),
  ]);
}

async function openTable(connection: Connection, schema: Schema): Promise<Table> {
  const names = await connection.tableNames();
  return names.includes(tableName) ? connection.openTable(tableName) : connection.createEmptyTable(tableName, schema, { existOk: true });
}

function toRow(row: VectorRow): Record<string, unknown> {
  return { passage: row.passage, document: row.document, cell: row.cell, vector: row.vector };
}

function byScoreThenPassage(a: Hit, b: Hit): number {
  return b.score - a.score || a.passage - b.passage;
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function checkLength(vector: Float32Array, dimension: number): void {
  if (vector.length !== dimension)
    throw new AppError(
      'wrong-dimension',
      `A vector of ${vector.length} numbers does not fit an index of ${dimension}. Run “reftel rebuild” after changing the model.`,
    );
}
