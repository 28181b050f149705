import { Worker } from 'node:worker_threads';

/**
 * Ends this process soon after its parent has gone, even when it is stuck in a loop and cannot hear it: by the closed channel when it
 * is free, by a thread of its own when it is not.
 */
export function watchParent(): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  const thread = new Worker(new URL('./orphan-watch.ts', import.meta.url), {
    workerData: { parent: process.ppid },
    stdout: true,
    stderr: true,
  });
  thread.unref();
}
