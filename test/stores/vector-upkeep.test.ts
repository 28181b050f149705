import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '@lancedb/lancedb';
import { openLance } from '../../stores/lancedb/open-lance.ts';
import { openLanceVectorIndex } from '../../stores/lancedb/vector-index.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

let folder: TemporaryFolder;
let connection: Connection;
beforeAll(async () => {
  folder = await temporaryFolder();
  connection = await openLance(folder.path, { indexBytes: 2 ** 24, metadataBytes: 2 ** 24 });
});
afterAll(async () => {
  await folder.remove();
});

const vectorOf = (passage: number): Float32Array => Float32Array.of(Math.cos(passage / 40), Math.sin(passage / 40));

describe('Upkeep of the vector index', () => {
  it('joins the pieces that many small writes left, and every vector is found as before', async () => {
    const index = await openLanceVectorIndex(connection, 2);
    for (let passage = 1; passage <= 12; passage += 1)
      await index.upsert([{ passage, document: passage, cell: 1, vector: vectorOf(passage) }]);
    const search = { cells: [1], vector: vectorOf(1), limit: 12 };
    const before = await index.search(search);
    const pieces = async (): Promise<number> => {
      const table = await connection.openTable('vectors');
      return (await table.stats()).fragmentStats.numFragments;
    };
    expect(await pieces()).toBe(12);
    await index.upkeep();
    expect(await pieces()).toBe(1);
    expect(await index.search(search)).toEqual(before);
    expect(before.map(({ passage }) => passage)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect((await index.vectors([5])).get(5)).toEqual(vectorOf(5));
    await index.close();
  });
});
