import { setPriority } from 'node:os';
import { isAppError } from '../../domain/errors.ts';
import type { Settings } from '../settings/read-settings.ts';
import { openIngest, type OpenIngest } from '../wire-ingest.ts';
import type { ImportCommand, ImportEvent } from './messages.ts';

/** The process gives its memory back by ending after this long without work. */
const idleSeconds = 30;
/** Below the server, so that answers come first. */
const lowPriority = 10;

/**
 * Entry of the one import process: takes jobs from the server one after another, holds the writer lock while it works, and ends when idle.
 * A crash here does not touch the server, and the same job continues in the next process.
 */
async function main(): Promise<void> {
  const [data, settingsText] = process.argv.slice(2);
  if (data === undefined || settingsText === undefined || process.send === undefined)
    throw new Error('This file is started by the server only.');
  setPriority(lowPriority);
  const settings = JSON.parse(settingsText) as Settings;
  /** A server that has gone hears nothing; what is stored is stored all the same. */
  const send = (event: ImportEvent): void => void (process.connected && process.send?.(event));
  const stops = new Map<number, AbortController>();
  let ingest: OpenIngest | undefined;
  let last: Promise<void> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    await ingest?.close();
    ingest = undefined;
    if (process.connected) process.disconnect();
  };
  const rest = (): void => {
    idle = setTimeout(() => void end(), idleSeconds * 1_000);
  };

  const work = async (command: Exclude<ImportCommand, { kind: 'stop' }>): Promise<void> => {
    const stop = stops.get(command.job) ?? new AbortController();
    try {
      ingest ??= await openIngest({ data, settings });
      send(await carryOut(ingest, command, stop.signal, send));
    } catch (error) {
      const known = isAppError(error);
      send({
        kind: 'failed',
        job: command.job,
        code: known ? error.code : 'unexpected',
        message: known ? error.message : 'The import failed for an unexpected reason. What was stored is kept; start it again to continue.',
      });
      if (!known) throw error;
    } finally {
      stops.delete(command.job);
    }
  };

  process.on('message', (command: ImportCommand) => {
    if (command.kind === 'stop') {
      stops.get(command.job)?.abort();
      return;
    }
    stops.set(command.job, new AbortController());
    clearTimeout(idle);
    last = last
      .then(() => work(command))
      .then(() => {
        if (stops.size === 0 && process.connected) rest();
      });
  });
  process.on('disconnect', () => {
    for (const stop of stops.values()) stop.abort();
    void last.then(end);
  });
  process.on('SIGINT', () => undefined);
  rest();
}

async function carryOut(
  ingest: OpenIngest,
  command: Exclude<ImportCommand, { kind: 'stop' }>,
  signal: AbortSignal,
  send: (event: ImportEvent) => void,
): Promise<ImportEvent> {
  const { job } = command;
  switch (command.kind) {
    case 'import': {
      const { summary, interrupted } = await ingest.importPaths(command.request, signal, {
        started: (run) => send({ kind: 'started', job, run }),
        progress: (progress) => send({ kind: 'progress', job, progress }),
      });
      return { kind: 'summary', job, summary, interrupted };
    }
    case 'remove-collection':
      return { kind: 'removed', job, documents: await ingest.removeCollection(command.collection) };
    case 'catch-up':
      await ingest.catchUp(signal);
      return { kind: 'caught-up', job };
  }
}

await main();
