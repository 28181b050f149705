import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Parser, ParseResult } from '../../../domain/ports/parser.ts';
import type { PoolLimits } from '../../../ingest/parse/limits.ts';
import { createParserPool } from '../../../ingest/parse/parser-pool.ts';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { isRunning } from './support/is-running.ts';
import { recordingLogger, type Logged } from './support/recording-logger.ts';

const childEntry = new URL('./support/chaos-child.ts', import.meta.url);
const mebibyte = 1024 * 1024;
const quick: Partial<PoolLimits> = { wallMs: 5000, silenceMs: 2000, residentBytes: 160 * mebibyte };

let folder: TemporaryFolder;
let pool: Parser | undefined;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await pool?.close();
  pool = undefined;
  await folder.remove();
});

function chaosPool(
  options: {
    size?: number;
    limits?: Partial<PoolLimits>;
    logger?: ReturnType<typeof recordingLogger>;
    signal?: AbortSignal;
  } = {},
): Parser {
  pool = createParserPool({
    size: options.size ?? 1,
    logger: options.logger ?? recordingLogger(),
    limits: { ...quick, ...options.limits },
    childEntry,
    ...(options.signal !== undefined && { signal: options.signal }),
  });
  return pool;
}

function order(what: string, name = 'paper'): { path: string; name: string } {
  const path = join(folder.path, `${name}-${what}`);
  writeFileSync(path, what);
  return { path, name };
}

function ending(result: ParseResult): string {
  return result.ok ? 'ok' : `${result.refusal.outcome}/${result.refusal.code}`;
}

function childOf(result: ParseResult): string {
  return result.ok ? (result.document.pages[0]?.text.split(' ')[1] ?? '') : '';
}

describe('the parser pool', () => {
  it.each([
    ['hang', 'quarantined/timeout', 'no sign of life for 2 s'],
    ['silent', 'quarantined/timeout', 'no sign of life for 2 s'],
    ['endless', 'quarantined/timeout', 'over 5 s'],
    ['buffers', 'quarantined/memory', 'over 160 MiB'],
    ['exit', 'quarantined/parser-crashed', 'exit code 3'],
    ['throw', 'quarantined/parser-crashed', 'exit code 1'],
    ['overflow', 'quarantined/parser-crashed', 'exit code 1'],
    ['rubbish', 'quarantined/parser-crashed', 'signal SIGKILL'],
  ])('sets a file aside whose parser does this: %s', async (what, expected, detail) => {
    const parser = chaosPool();
    const bad = await parser.parse(order(what));
    expect([ending(bad), bad.ok ? '' : bad.refusal.detail]).toEqual([expected, detail]);
    expect(ending(await parser.parse(order('good')))).toBe('ok');
  });

  it('calls a full script heap what it is: memory', async () => {
    expect(ending(await chaosPool({ limits: { wallMs: 30_000, silenceMs: 30_000 } }).parse(order('heap')))).toBe('quarantined/memory');
  });

  it('tries a file once more in a fresh child when its parser died, and takes the second result', async () => {
    const input = order('exit', 'flaky');
    const logger = recordingLogger(() => writeFileSync(input.path, 'good'));
    expect(ending(await chaosPool({ logger }).parse(input))).toBe('ok');
    expect(logger.warnings.map(({ fields }: Logged) => fields)).toEqual([{ code: 'parser-crashed', detail: 'exit code 3', attempt: 1 }]);
  });

  it('does not try again what took too long or too much', async () => {
    const logger = recordingLogger();
    const parser = chaosPool({ logger });
    await parser.parse(order('hang'));
    await parser.parse(order('buffers'));
    expect(logger.warnings.map(({ fields }) => fields['attempt'])).toEqual([1, 1]);
  });

  it('uses a child for many files and replaces it after the number it is allowed', async () => {
    const parser = chaosPool({ limits: { filesPerChild: 3 } });
    const pids: string[] = [];
    for (let file = 0; file < 7; file += 1) pids.push(childOf(await parser.parse(order('good', `file-${file}`))));
    expect([new Set(pids.slice(0, 3)).size, new Set(pids.slice(3, 6)).size, new Set(pids).size]).toEqual([1, 1, 3]);
  });

  it('replaces a child that holds too much memory between files', async () => {
    const parser = chaosPool({ limits: { recycleBytes: mebibyte } });
    const first = childOf(await parser.parse(order('good', 'first')));
    expect(childOf(await parser.parse(order('good', 'second')))).not.toBe(first);
  });

  it('gives children no environment and an empty folder of their own, and removes it with them', async () => {
    const parser = chaosPool();
    const result = await parser.parse(order('surroundings'));
    const { env, cwd }: { env: Record<string, string>; cwd: string } = JSON.parse(result.ok ? '{}' : result.refusal.detail);
    expect(Object.keys(env).filter((key) => !key.startsWith('NODE_CHANNEL'))).toEqual([]);
    expect(readdirSync(cwd)).toEqual([]);
    await parser.close();
    expect(existsSync(cwd)).toBe(false);
  });

  it('ends every one of 100 files, one in six of them bad, with exactly the right result', async () => {
    const bad: Record<string, string> = {
      hang: 'quarantined/timeout',
      buffers: 'quarantined/memory',
      exit: 'quarantined/parser-crashed',
      overflow: 'quarantined/parser-crashed',
    };
    const kinds = Array.from({ length: 100 }, (_, index) =>
      index % 6 === 5 ? (Object.keys(bad)[Math.floor(index / 6) % 4] ?? 'good') : 'good',
    );
    const parser = chaosPool({ size: 2 });
    const results = await Promise.all(kinds.map((kind, index) => parser.parse(order(kind, `file-${index}`))));
    expect(results.map(ending)).toEqual(kinds.map((kind) => bad[kind] ?? 'ok'));
    expect(results.flatMap((result) => (result.ok ? [result.document.pages[0]?.text.split(' ')[0]] : []))).toEqual(
      kinds.flatMap((kind, index) => (kind === 'good' ? [`file-${index}`] : [])),
    );
  });

  it('stops waiting and running files on close, and takes no more', async () => {
    const parser = chaosPool({ limits: { wallMs: 60_000, silenceMs: 60_000 } });
    const running = parser.parse(order('silent'));
    const waiting = parser.parse(order('good'));
    const ends = Promise.allSettled([running, waiting]);
    await parser.close();
    expect((await ends).map((end) => (end.status === 'rejected' ? end.reason.code : end.status))).toEqual(['interrupted', 'interrupted']);
    await expect(parser.parse(order('good'))).rejects.toMatchObject({ code: 'interrupted' });
  });

  it('stops by a signal as by close', async () => {
    const stop = new AbortController();
    const parser = chaosPool({ signal: stop.signal });
    await parser.parse(order('good'));
    stop.abort();
    await expect(parser.parse(order('good'))).rejects.toMatchObject({ code: 'interrupted' });
  });

  it('leaves no child behind when its process is killed, even one that is stuck', async () => {
    const parent = fork(new URL('./support/doomed-parent.ts', import.meta.url), [order('hang').path], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const [child] = await once(parent, 'message');
    expect(isRunning(child)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isRunning(child), { timeout: 20_000 }).toBe(false);
  });

  it('says that it cannot start when its children cannot', async () => {
    pool = createParserPool({
      size: 1,
      logger: recordingLogger(),
      childEntry: new URL('./support/no-such-child.ts', import.meta.url),
    });
    await expect(pool.parse(order('good'))).rejects.toMatchObject({ code: 'parser-failed' });
  });

  it('refuses a file that has gone and a folder', async () => {
    pool = createParserPool({ size: 1, logger: recordingLogger() });
    expect(ending(await pool.parse({ path: join(folder.path, 'gone.txt'), name: 'gone.txt' }))).toBe('failed/vanished');
    expect(ending(await pool.parse({ path: folder.path, name: 'folder' }))).toBe('failed/not-readable');
  });
});
