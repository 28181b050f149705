import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../support/running-app.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
type Described = {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { readonly operationId: string }>>;
};

let running: RunningApp;
let folder: TemporaryFolder;
beforeAll(async () => {
  running = await startApp();
  folder = await temporaryFolder();
});
afterAll(async () => {
  await running.close();
  await folder.remove();
});

describe('The description of the API', () => {
  it('names exactly what the router answers', async () => {
    const described = (await (await running.ask('/openapi.json')).json()) as Described;
    expect(described.openapi).toBe('3.1.1');
    const named = Object.entries(described.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    const layers = running.app.router.stack as {
      handle: { stack?: { route?: { path: string; methods: Record<string, boolean> } }[] };
    }[];
    const routed = layers
      .flatMap(({ handle }) => handle.stack ?? [])
      .flatMap(({ route }) =>
        route === undefined
          ? []
          : Object.keys(route.methods)
              .filter((method) => method !== '_all')
              .map((method) => `${method} ${String(route.path).replace(/:(\w+)/g, '{$1}')}`),
      )
      .filter((route) => !/^get (\/livez|\/readyz|\/opensearch\.xml|\/favicon\.svg|\/,.*)$/.test(route));
    expect([...named].sort()).toEqual([...routed].sort());
    expect(
      new Set(Object.values(described.paths).flatMap((operations) => Object.values(operations).map(({ operationId }) => operationId))).size,
    ).toBe(named.length);
  });

  it('is printed as it is served, and passes the linter’s recommended rules without a warning', async () => {
    const { stdout } = await run(process.execPath, [join(root, 'server', 'openapi', 'print.ts')], {
      maxBuffer: 2 ** 24,
    });
    expect(JSON.parse(stdout)).toEqual(await (await running.ask('/openapi.json')).json());
    const file = join(folder.path, 'openapi.json');
    await writeFile(file, stdout);
    const linted = await run(join(root, 'node_modules', '.bin', 'redocly'), ['lint', '--config', join(root, 'redocly.yaml'), file], {
      env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', REDOCLY_TELEMETRY: 'off' },
    });
    expect(`${linted.stdout}${linted.stderr}`).toContain('Your API description is valid');
    expect(`${linted.stdout}${linted.stderr}`).not.toMatch(/You have \d+ warning/);
  });
});
