import { SHARE_ENV, Worker } from 'node:worker_threads';
import { AppError } from '../../domain/errors.ts';
import type { EmbedAnswer, EmbedWorkerData } from './embed-worker.ts';

/** One embedding thread. `embed` answers in order; a thread that dies fails what it was asked and every later call. */
export type EmbedThread = {
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
};

type Waiting = { readonly answer: (vectors: Float32Array[]) => void; readonly fail: (error: Error) => void };

export async function startEmbedThread(data: EmbedWorkerData): Promise<EmbedThread> {
  const worker = new Worker(new URL('./embed-worker.ts', import.meta.url), { workerData: data, env: SHARE_ENV });
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  let dead: AppError | undefined;

  const die = (cause: unknown): void => {
    dead ??= new AppError('embedder-failed', 'The embedding model stopped. Words are still searched; start again to search by meaning.', {
      cause,
    });
    for (const { fail } of waiting.values()) fail(dead);
    waiting.clear();
  };
  const expect = (id: number): Promise<Float32Array[]> => new Promise((answer, fail) => waiting.set(id, { answer, fail }));

  worker.on('message', (answer: EmbedAnswer) => {
    const entry = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) entry?.fail(new AppError('embedder-failed', `The embedding model could not read a text: ${answer.error}`));
    else entry?.answer(answer.vectors);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', die);
  worker.on('exit', () => die(new Error('The thread ended.')));

  await expect(-1);
  return {
    embed(texts) {
      if (dead !== undefined) return Promise.reject(dead);
      const id = nextId;
      nextId += 1;
      const answer = expect(id);
      worker.ref();
      worker.postMessage({ id, texts });
      return answer;
    },
    async close() {
      await worker.terminate();
    },
  };
}
