import { parentPort, workerData } from 'node:worker_threads';
import { isAppError } from '../domain/errors.ts';
import type { ReadingAnswer, ReadingCall } from './reading-client.ts';
import type { Settings } from './settings/read-settings.ts';
import { openReading } from './wire.ts';

/** Entry of the reading thread: opens the stores read-only and answers calls from the server's thread, several at a time. */
async function main(): Promise<void> {
  if (parentPort === null) throw new Error('This file runs as a worker thread only.');
  const port = parentPort;
  const { data, settings } = workerData as { data: string; settings: Settings };
  const opened = openReading({ data, settings });
  let hasFailed = false;
  opened.catch(() => (hasFailed = true));
  /** Calls in flight: closing waits for them, so that no store is shut under a question. */
  const working = new Set<Promise<unknown>>();
  const answer = async (call: ReadingCall): Promise<ReadingAnswer> => {
    try {
      const reading = await opened;
      if (call.method === 'close') await Promise.allSettled(working);
      const method = reading[call.method] as (...args: readonly unknown[]) => Promise<unknown>;
      return { id: call.id, value: await method(...call.args) };
    } catch (error) {
      return { id: call.id, error: described(error) };
    }
  };
  port.on('message', (call: ReadingCall) => {
    const work = answer(call).then((told) => {
      port.postMessage(told);
      // Nothing can be asked of a record that does not open: the thread lets go, so that the process may end, and the next question starts a new one.
      if (hasFailed) port.unref();
    });
    if (call.method === 'close') return;
    working.add(work);
    void work.finally(() => working.delete(work));
  });
  // The embedding model takes seconds to load: better now than with the first question.
  const warm = opened.then((reading) => reading.warmUp());
  working.add(warm);
  // What is wrong is told with the first question, by its own words.
  await warm.catch(() => undefined);
  working.delete(warm);
}

function described(error: unknown): Extract<ReadingAnswer, { error: unknown }>['error'] {
  if (isAppError(error)) return { code: error.code, message: error.message, details: { ...error.details } };
  return {
    code: 'unexpected',
    message: 'Something failed that should not have. Look into the server’s log.',
    details: { cause: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  };
}

await main();
