import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const project = join(import.meta.dirname, '../..');
const vite = join(project, 'node_modules/vite/bin/vite.js');
const longestMs = 60_000;

/**
 * Builds the pages as they are now into a folder of their own, so that no test reads an old build. In a process of its own:
 * a test runner says `NODE_ENV=test`, and the libraries would put their slow and large development halves into the build.
 */
export async function buildPages(): Promise<TemporaryFolder> {
  const folder = await temporaryFolder();
  const build = [
    vite,
    'build',
    '--config',
    join(project, 'web/vite.config.ts'),
    '--outDir',
    folder.path,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  await promisify(execFile)(process.execPath, build, { env: { NODE_ENV: 'production' }, timeout: longestMs });
  return folder;
}
