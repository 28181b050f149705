export type Chance = { readonly numRuns: number; readonly seed: number };

/**
 * How many cases a property runs, and its seed: `short` cases with a fixed seed in `npm test`, so that a failure there is seen again; a share of the long count
 * with a new seed in `npm run test:long`. `cost` says how many times dearer than a cheap property a case is.
 */
export function chance(short: number, cost = 1): Chance {
  const runs = Number(process.env['REFTEL_TEST_RUNS'] ?? 0);
  return {
    numRuns: runs > 0 ? Math.max(short, Math.round(runs / cost)) : short,
    seed: Number(process.env['REFTEL_TEST_SEED'] ?? 1977),
  };
}
