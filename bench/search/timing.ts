export type Spread = { readonly p50: number; readonly p95: number };

/** Milliseconds one call took. */
export async function timed(call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await call();
  return performance.now() - began;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Milliseconds with two decimals. */
export function spread(values: readonly number[]): Spread {
  return { p50: hundredths(percentile(values, 0.5)), p95: hundredths(percentile(values, 0.95)) };
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
