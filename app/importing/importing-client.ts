import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ImportProgress, ImportSummary } from '../../domain/answers/archive.ts';
import { AppError } from '../../domain/errors.ts';
import type { Logger } from '../../domain/ports/logger.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { Importing, ImportRequest } from '../use-cases.ts';
import { createFollowers } from './followers.ts';
import type { ImportCommand, ImportEvent } from './messages.ts';

export type ImportingClient = Importing & {
  /** As `start`, and answers with the summary once the import has ended. */
  importPaths(
    request: ImportRequest,
    onProgress: (progress: ImportProgress) => void,
    signal?: AbortSignal,
  ): Promise<{ summary: ImportSummary; interrupted: boolean }>;
  /** Lets the import process finish what the record says is still to do. */
  catchUp(): Promise<void>;
};

type Job = {
  run?: number;
  started(run: number): void;
  progress?(progress: ImportProgress): void;
  end(event: ImportEvent): void;
  fail(error: Error): void;
};
type WithoutJob<Command> = Command extends unknown ? Omit<Command, 'job'> : never;

/** The server's side of the import process: starts it when there is work, passes commands, keeps the latest progress of each run. */
export function createImportingClient({
  data,
  settings,
  logger,
}: {
  readonly data: string;
  readonly settings: Settings;
  readonly logger: Logger;
}): ImportingClient {
  const jobs = new Map<number, Job>();
  const followers = createFollowers();
  let child: ChildProcess | undefined;
  let nextJob = 1;

  const receive = (event: ImportEvent): void => {
    const job = jobs.get(event.job);
    if (job === undefined) return;
    if (event.kind === 'started') {
      job.run = event.run;
      job.started(event.run);
    } else if (event.kind === 'progress') {
      followers.tell(event.progress);
      job.progress?.(event.progress);
    } else {
      jobs.delete(event.job);
      if (event.kind === 'failed') job.fail(new AppError(event.code, event.message));
      else job.end(event);
    }
  };

  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(new URL('./import-process.ts', import.meta.url)), [data, JSON.stringify(settings)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    started.on('message', (event) => receive(event as ImportEvent));
    started.on('exit', (code, signal) => {
      if (child === started) child = undefined;
      if (jobs.size > 0) logger.error('the import process ended unexpectedly', { code, signal });
      for (const job of jobs.values())
        job.fail(
          new AppError(
            'unexpected',
            'The import process ended unexpectedly. What was stored is kept; start the same import again to continue.',
          ),
        );
      jobs.clear();
    });
    return started;
  };

  const send = (command: WithoutJob<ImportCommand>, handlers: Partial<Job>): Promise<ImportEvent> =>
    new Promise((end, fail) => {
      const job = nextJob;
      nextJob += 1;
      jobs.set(job, { started: () => undefined, ...handlers, end, fail });
      child ??= start();
      child.send({ ...command, job } as ImportCommand);
    });
  const stopJob = (run: number): void => {
    for (const [job, entry] of jobs) if (entry.run === run) child?.send({ kind: 'stop', job } satisfies ImportCommand);
  };

  const importPaths: ImportingClient['importPaths'] = async (request, onProgress, signal) => {
    let run: number | undefined;
    signal?.addEventListener('abort', () => run !== undefined && stopJob(run), { once: true });
    const event = await send({ kind: 'import', request }, { started: (number) => (run = number), progress: onProgress });
    if (event.kind !== 'summary') throw new AppError('unexpected', 'The import process gave an answer that was not asked for.');
    return { summary: event.summary, interrupted: event.interrupted };
  };

  return {
    importPaths,
    start: (request) =>
      new Promise((started, fail) => {
        send({ kind: 'import', request }, { started }).catch((error: Error) => {
          logger.warn('an import failed', { message: error.message });
          fail(error);
        });
      }),
    follow: followers.follow,
    progress: followers.latest,
    async stop(run) {
      stopJob(run);
    },
    async removeDemo() {
      const event = await send({ kind: 'remove-collection', collection: 'demo' }, {});
      return event.kind === 'removed' ? event.documents : 0;
    },
    async catchUp() {
      await send({ kind: 'catch-up' }, {});
    },
    isImporting: () => [...jobs.values()].some((job) => job.run !== undefined),
    async close() {
      const ending = child;
      if (ending === undefined) return;
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      for (const job of jobs.values())
        job.fail(
          new AppError(
            'interrupted',
            'The server stopped before the import was done. What was stored is kept; start the same import again to continue.',
          ),
        );
      jobs.clear();
      if (ending.connected) ending.disconnect();
      await ended;
    },
  };
}
