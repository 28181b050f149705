import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryVectorStore } from '../../stores/memory/vector-store.ts';
import { openVectorStore } from '../../stores/sqlite/vector-store.ts';
import { vectorStoreContract } from '../contracts/vector-store-contract.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

vectorStoreContract('the vector store in SQLite', () => openVectorStore({ file: ':memory:' }));
vectorStoreContract('the vector store in memory', () => createMemoryVectorStore());

describe('the vector store in a file', () => {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  it('has its vectors again after it was closed', async () => {
    const identity = { modelHash: 'm', templateVersion: 1, dimension: 2 };
    const file = join(folder.path, 'vectors.sqlite');
    const first = openVectorStore({ file });
    await first.put(identity, [{ text: 'a', vector: Float32Array.of(0.5, -1) }]);
    await first.close();
    const second = openVectorStore({ file });
    expect(await second.get(identity, ['a'])).toEqual([Float32Array.of(0.5, -1)]);
    await second.close();
  });
});
