import { workerData } from 'node:worker_threads';

/**
 * Thread inside a parser child. A child stuck in a loop never sees that its parent was killed; this thread does, and ends the
 * process. The interval is one second because nothing waits for it.
 */
const { parent }: { parent: number } = workerData;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 1000);
