import { openLance } from '../../stores/lancedb/open-lance.ts';
import { openLanceKeywordIndex } from '../../stores/lancedb/keyword-index.ts';
import { openLanceVectorIndex } from '../../stores/lancedb/vector-index.ts';
import { createMemoryKeywordIndex } from '../../stores/memory/keyword-index.ts';
import { createMemoryVectorIndex } from '../../stores/memory/vector-index.ts';
import { keywordIndexContract } from '../contracts/keyword-index-contract.ts';
import { contractDimension, vectorIndexContract } from '../contracts/vector-index-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const caches = { indexBytes: 64 * 1024 * 1024, metadataBytes: 16 * 1024 * 1024 };

keywordIndexContract('The LanceDB keyword index', async () => {
  const folder = await temporaryFolder();
  const index = await openLanceKeywordIndex(await openLance(folder.path, caches));
  return {
    index,
    async dispose() {
      await index.close();
      await folder.remove();
    },
  };
});

keywordIndexContract('The keyword index in memory', async () => ({
  index: createMemoryKeywordIndex(),
  dispose: async () => undefined,
}));

vectorIndexContract('The LanceDB vector index', async () => {
  const folder = await temporaryFolder();
  const index = await openLanceVectorIndex(await openLance(folder.path, caches), contractDimension);
  return {
    index,
    async dispose() {
      await index.close();
      await folder.remove();
    },
  };
});

vectorIndexContract('The vector index in memory', async () => ({
  index: createMemoryVectorIndex(contractDimension),
  dispose: async () => undefined,
}));
