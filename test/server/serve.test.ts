import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text as readText } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { statusAnswerSchema } from '../../domain/answers/archive.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const command = join(import.meta.dirname, '..', '..', 'cli', 'reftel.mjs');
const readySchema = z.object({ ready: z.literal(true), url: z.url(), token: z.string().min(43) });

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function startServer(data: string) {
  const child = spawn(process.execPath, [command, 'serve', '--data', data, '--port', '0', '--no-demo', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

async function ready(child: ReturnType<typeof startServer>): Promise<z.infer<typeof readySchema> & { said: Promise<string> }> {
  const said = readText(child.stderr);
  const ended = once(child, 'exit').then(async ([code]) => {
    throw new Error(`The server ended with ${String(code)}: ${await said}`);
  });
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])) as [string];
  ended.catch(() => undefined);
  return { ...readySchema.parse(JSON.parse(line)), said };
}

describe('reftel serve', () => {
  it('answers from a folder that did not exist, keeps a second server off it, and leaves in order when told to', async () => {
    const folder = await temporaryFolder();
    const data = join(folder.path, 'data');
    const server = startServer(data);
    const { url, token, said: lastWords } = await ready(server);
    const status = await fetch(`${url}/api/v1/status`, { headers: { authorization: `Bearer ${token}` } });
    expect(statusAnswerSchema.parse(await status.json())).toMatchObject({ documents: 0, importing: false });
    expect((await fetch(`${url}/api/v1/status`)).status).toBe(401);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' });

    const second = startServer(data);
    const [[code], said] = await Promise.all([once(second, 'exit'), readText(second.stderr)]);
    expect([code, said]).toEqual([1, `A server runs on this data folder already, at ${url}. Use that one, or stop it first.\n`]);

    server.kill('SIGTERM');
    expect([await once(server, 'exit'), await lastWords]).toEqual([[0, null], '']);
    expect((await readdir(data)).filter((name) => ['server.json', 'reftel.sock'].includes(name))).toEqual([]);
    await folder.remove();
  });

  it('starts on a folder whose last server was killed', async () => {
    const folder = await temporaryFolder();
    const first = startServer(folder.path);
    await ready(first);
    first.kill('SIGKILL');
    await once(first, 'exit');
    const second = startServer(folder.path);
    const { said } = await ready(second);
    second.kill('SIGINT');
    expect([await once(second, 'exit'), await said]).toEqual([[0, null], '']);
    await folder.remove();
  });
});
