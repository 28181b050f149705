import { join } from 'node:path';
import { openCatalogue } from '../../stores/sqlite/catalogue.ts';
import { catalogueContract } from '../contracts/catalogue-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

catalogueContract('the catalogue in memory', async (clock) => {
  const catalogue = openCatalogue({ file: ':memory:', clock });
  return { catalogue, dispose: () => catalogue.close() };
});

catalogueContract('the catalogue in a file', async (clock) => {
  const folder = await temporaryFolder();
  const catalogue = openCatalogue({ file: join(folder.path, 'catalogue.sqlite'), clock });
  return {
    catalogue,
    dispose: async () => {
      await catalogue.close();
      await folder.remove();
    },
  };
});
