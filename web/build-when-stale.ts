import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const web = import.meta.dirname;
const root = join(web, '..');

/** Builds the pages when they are missing or older than what they are made from. npm runs no `prestart` here, so `npm start` calls this. */
function main(): number {
  const built = join(web, 'dist', 'index.html');
  const sources = [
    join(web, 'src'),
    join(web, 'index.html'),
    join(web, 'vite.config.ts'),
    join(web, 'lingui.config.ts'),
    join(root, 'domain'),
    join(root, 'index-config', 'six-models.ts'),
    join(root, 'package-lock.json'),
  ];
  if (existsSync(built) && newest(sources) <= statSync(built).mtimeMs) return 0;
  process.stderr.write('Building the pages …\n');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', web, '--config', join(web, 'vite.config.ts'), '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) process.stderr.write('The pages could not be built; the API and the command line work without them.\n');
  return result.status ?? 1;
}

function newest(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths
      .filter(existsSync)
      .map((path) => (statSync(path).isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : statSync(path).mtimeMs)),
  );
}

process.exitCode = main();
