import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { OutcomeCode } from '../../domain/outcome.ts';
import type { ParseResult } from '../../domain/ports/parser.ts';
import { childMessageSchema, type ChildMessage, type ChildRequest } from './child-messages.ts';
import type { PoolLimits } from './limits.ts';
import { residentBytes } from './resident-memory.ts';

/** How a file's reading ended: with a result, or with the child gone. */
export type ChildAnswer =
  | { readonly kind: 'result'; readonly result: ParseResult }
  | {
      readonly kind: 'lost';
      readonly code: Extract<OutcomeCode, 'timeout' | 'memory' | 'parser-crashed'>;
      readonly detail: string;
    };

/** One process that reads one file at a time. After a `lost` answer it is gone. `kill` waits until the process has ended. */
export type ParserChild = {
  readonly pid: number;
  parse(request: ChildRequest): Promise<ChildAnswer>;
  filesRead(): number;
  resident(): number;
  hasEnded(): boolean;
  kill(): Promise<void>;
};

const mebibyte = 1024 * 1024;

/**
 * Starts a child with an empty environment in an empty folder of its own. Node's permission model takes writing, further
 * processes and native modules away from it: a seat belt beside the parent's limits, not the wall itself.
 * The script heap is kept under the limit on resident memory, so that garbage is collected before the watch has to act.
 */
export async function startParserChild(entry: URL, limits: PoolLimits): Promise<ParserChild> {
  const folder = await mkdtemp(join(tmpdir(), 'reftel-parse-'));
  const heap = Math.max(64, Math.floor((limits.residentBytes / mebibyte) * 0.75));
  const child = fork(entry, [], {
    execPath: process.execPath,
    execArgv: ['--permission', '--allow-fs-read=*', '--allow-worker', `--max-old-space-size=${heap}`, '--no-warnings'],
    env: {},
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  let ended = false;
  let filesRead = 0;
  let lastResident = 0;
  let onMessage: (message: ChildMessage) => void = () => undefined;
  let onEnd: (how: string, code: number | null, signal: NodeJS.Signals | null) => void = () => undefined;

  const gone = new Promise<void>((resolve) => {
    const end = (how: string, code: number | null, signal: NodeJS.Signals | null): void => {
      if (ended) return;
      ended = true;
      onEnd(how, code, signal);
      rm(folder, { recursive: true, force: true }).then(resolve, resolve);
    };
    child.on('exit', (code, signal) => end(signal === null ? `exit code ${code}` : `signal ${signal}`, code, signal));
    child.on('error', (error) => {
      child.kill('SIGKILL');
      end(error.message, null, null);
    });
  });
  child.on('message', (value) => {
    const message = childMessageSchema.safeParse(value);
    if (message.success) onMessage(message.data);
    else child.kill('SIGKILL');
  });

  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), limits.startMs);
    onMessage = () => {
      clearTimeout(late);
      resolve();
    };
    onEnd = (how) => {
      clearTimeout(late);
      reject(new AppError('parser-failed', `The process that reads files does not start (${how}). Run "reftel doctor".`));
    };
  });
  const pid = child.pid ?? 0;

  return {
    pid,
    filesRead: () => filesRead,
    resident: () => residentBytes(pid) ?? lastResident,
    hasEnded: () => ended,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    parse: (request) =>
      new Promise((resolve) => {
        const started = performance.now();
        let lastSign = started;
        let cause: ChildAnswer | undefined;
        const stop = (code: 'timeout' | 'memory', detail: string): void => {
          cause ??= { kind: 'lost', code, detail };
          child.kill('SIGKILL');
        };
        const look = (): void => {
          const now = performance.now();
          lastResident = residentBytes(pid) ?? lastResident;
          if (lastResident > limits.residentBytes) stop('memory', `over ${Math.round(limits.residentBytes / mebibyte)} MiB`);
          else if (now - started > limits.wallMs) stop('timeout', `over ${limits.wallMs / 1000} s`);
          else if (now - lastSign > limits.silenceMs) stop('timeout', `no sign of life for ${limits.silenceMs / 1000} s`);
        };
        const watch = setInterval(look, limits.watchMs);
        const settle = (answer: ChildAnswer): void => {
          clearInterval(watch);
          onMessage = () => undefined;
          onEnd = () => undefined;
          filesRead += 1;
          resolve(answer);
        };
        onMessage = (message) => {
          lastSign = performance.now();
          if (message.kind === 'alive') lastResident = message.resident;
          else if (message.kind === 'result') settle({ kind: 'result', result: message.result });
        };
        // The script engine aborts itself when its heap is full: the child's own way of passing the memory limit.
        onEnd = (how, code, signal) => {
          const outOfHeap = signal === 'SIGABRT' || code === 134;
          settle(
            cause ?? {
              kind: 'lost',
              code: outOfHeap ? 'memory' : 'parser-crashed',
              detail: outOfHeap ? 'script heap full' : how,
            },
          );
        };
        if (ended) settle({ kind: 'lost', code: 'parser-crashed', detail: 'ended before the file was read' });
        else child.send(request, (error) => error !== null && child.kill('SIGKILL'));
      }),
  };
}
