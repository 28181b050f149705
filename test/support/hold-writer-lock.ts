import { acquireWriterLock } from '../../stores/sqlite/writer-lock.ts';

/** Takes the lock named by its argument, says so, and holds it until it is ended. */
acquireWriterLock(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => {}, 60_000);
