import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../domain/errors.ts';
import type { Reading } from './use-cases.ts';

export type ReadingCall = {
  readonly id: number;
  readonly method: keyof Reading;
  readonly args: readonly unknown[];
};
export type ReadingAnswer =
  | { readonly id: number; readonly value: unknown }
  | {
      readonly id: number;
      readonly error: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly details: Record<string, unknown>;
      };
    };

const methods = [
  'search',
  'compare',
  'evidence',
  'timeline',
  'document',
  'page',
  'original',
  'similar',
  'references',
  'cite',
  'exportList',
  'classify',
  'models',
  'actors',
  'collections',
  'status',
  'run',
  'runs',
  'outcomes',
  'decideModels',
  'warmUp',
] as const satisfies readonly (keyof Reading)[];

/**
 * The use cases behind a worker thread: node:sqlite is synchronous and scoring takes milliseconds, so neither runs on the thread that answers HTTP.
 * An unexpected end of the thread fails what was asked; the next call starts a new one.
 */
export function createReadingClient(entry: URL, workerData: unknown): Reading {
  let thread:
    | {
        readonly worker: Worker;
        readonly waiting: Map<number, { answer(value: unknown): void; fail(error: Error): void }>;
      }
    | undefined;
  let nextId = 0;

  const start = (): NonNullable<typeof thread> => {
    const worker = new Worker(entry, { workerData });
    const waiting = new Map<number, { answer(value: unknown): void; fail(error: Error): void }>();
    const started = { worker, waiting };
    const end = (cause: unknown): void => {
      if (thread === started) thread = undefined;
      for (const { fail } of waiting.values())
        fail(new AppError('unexpected', 'The search stopped unexpectedly and has been started again. Ask once more.', { cause }));
      waiting.clear();
    };
    worker.on('message', (answer: ReadingAnswer) => {
      const entry_ = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('error' in answer) entry_?.fail(new AppError(answer.error.code, answer.error.message, { details: answer.error.details }));
      else entry_?.answer(answer.value);
    });
    worker.on('error', end);
    worker.on('exit', () => end(new Error('The thread ended.')));
    return started;
  };

  const call = (method: keyof Reading, args: readonly unknown[]): Promise<unknown> => {
    thread ??= start();
    const { worker, waiting } = thread;
    const id = nextId;
    nextId += 1;
    return new Promise((answer, fail) => {
      waiting.set(id, { answer, fail });
      worker.postMessage({ id, method, args } satisfies ReadingCall);
    });
  };

  const reading = Object.fromEntries(methods.map((method) => [method, (...args: unknown[]) => call(method, args)]));
  const close = async (): Promise<void> => {
    if (thread === undefined) return;
    const { worker } = thread;
    try {
      await call('close', []);
    } finally {
      await worker.terminate();
    }
  };
  return { ...reading, close } as unknown as Reading;
}
