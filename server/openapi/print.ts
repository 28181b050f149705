import { readFile } from 'node:fs/promises';
import { apiRoutes } from '../routes/api-routes.ts';
import { openApiDocument } from './document.ts';

/** Entry: prints the description of the API, for `redocly lint` and for whoever makes a client from it. */
async function main(): Promise<void> {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  process.stdout.write(`${JSON.stringify(openApiDocument(apiRoutes(version), version), null, 2)}\n`);
}

await main();
