import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Cases of one property in one round; the short form in `npm test` runs a share of this. */
const runsARound = 4_000;

/**
 * `npm run test:long [-- --minutes 30] [--seed N]`: the tests with chance in them, again and again with a new seed each round, until the time is over. Without a
 * limit it runs ten rounds. Prints every seed, and at the end what share of the ten rounds ran.
 */
function main(): number {
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const fullRounds = 10;
  const until = values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
  const vitest = join(import.meta.dirname, '..', '..', 'node_modules', 'vitest', 'vitest.mjs');
  let rounds = 0;
  let longest = 0;
  while (rounds < fullRounds && Date.now() + longest < until) {
    const seed = values.seed ?? String(randomInt(2 ** 31));
    const began = Date.now();
    process.stdout.write(`round ${rounds + 1} of ${fullRounds}, seed ${seed}\n`);
    const result = spawnSync(process.execPath, [vitest, 'run', '--config', 'test/long/vitest.config.ts'], {
      stdio: 'inherit',
      ...(Number.isFinite(until) ? { timeout: Math.max(1_000, until - Date.now()) } : {}),
      env: { ...process.env, REFTEL_TEST_SEED: seed, REFTEL_TEST_RUNS: String(runsARound) },
    });
    if (result.error !== undefined && 'code' in result.error && result.error.code === 'ETIMEDOUT') {
      process.stdout.write(`The time is over within round ${rounds + 1}; what ran of it held.\n`);
      break;
    }
    if (result.status !== 0) {
      process.stdout.write(`Failed with seed ${seed}. To see it again: npm run test:long -- --seed ${seed}\n`);
      return 1;
    }
    longest = Math.max(longest, Date.now() - began);
    rounds += 1;
  }
  process.stdout.write(`${rounds} of ${fullRounds} rounds ran (${Math.round((rounds / fullRounds) * 100)} % of the full count).\n`);
  return 0;
}

process.exitCode = main();
