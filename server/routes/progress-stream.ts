import type { Response } from 'express';
import type { ImportProgress } from '../../domain/answers/archive.ts';
import type { ImportRun } from '../../domain/run.ts';
import type { RouteContext } from '../route.ts';

const endStages: readonly ImportProgress['stage'][] = ['done', 'failed', 'interrupted'];
const stageOfEnded = { finished: 'done', failed: 'failed', interrupted: 'interrupted' } as const;
const retryMs = 3_000;

/**
 * The reports of a run as server-sent events. Each tells the whole state, so a client that comes back with a Last-Event-ID needs nothing of what it missed:
 * it gets the latest at once. The record is looked at with every heartbeat, because a run whose process died sends no last report.
 */
export function progressStream(run: ImportRun, context: RouteContext): (response: Response) => void {
  const { importing, closing, request, heartbeatMs, logger } = context;
  return (response) => {
    response.status(200).set({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    if (request.method === 'HEAD') return void response.end();
    response.write(`retry: ${retryMs}\n\n`);
    const stops: (() => void)[] = [];
    const end = (): void => {
      for (const stop of stops.splice(0)) stop();
      response.end();
    };
    let count = 0;
    const send = (progress: ImportProgress): void => {
      if (response.writableEnded) return;
      count += 1;
      response.write(`id: ${count}\nevent: progress\ndata: ${JSON.stringify(progress)}\n\n`);
      if (endStages.includes(progress.stage)) end();
    };
    const look = async (): Promise<void> => {
      response.write(': still here\n\n');
      const ended = endOf((await context.reading.run(context.reader, run.run)).run);
      if (ended !== undefined) send(ended);
    };
    const fail = (error: unknown): void => {
      logger.warn('a run could not be looked at', {
        run: run.run,
        error: error instanceof Error ? error.message : String(error),
      });
      end();
    };
    const ended = endOf(run);
    if (ended !== undefined) return send(importing.progress(run.run) ?? ended);
    const heartbeat = setInterval(() => void look().catch(fail), heartbeatMs);
    stops.push(
      () => clearInterval(heartbeat),
      () => closing.removeEventListener('abort', end),
    );
    closing.addEventListener('abort', end, { once: true });
    response.once('close', end);
    if (closing.aborted) return end();
    const unfollow = importing.follow(run.run, send);
    if (response.writableEnded) unfollow();
    else stops.push(unfollow);
  };
}

/** The last report of an ended run, from its record; undefined while it goes on. */
function endOf(run: ImportRun): ImportProgress | undefined {
  if (run.state === 'running' || run.state === 'paused') return undefined;
  const { failed = 0, quarantined = 0 } = run.outcomes;
  const done = Object.values(run.outcomes).reduce((sum, number) => sum + number, 0);
  return {
    run: run.run,
    stage: stageOfEnded[run.state],
    found: run.found,
    done,
    failed: failed + quarantined,
    bytes: run.bytes,
    rate: 0,
    secondsLeft: null,
    waiting: 0,
    message: run.message,
  };
}
