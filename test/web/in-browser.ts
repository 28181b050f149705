import { describe, it } from 'vitest';
import type { OpenPages } from './open-pages.ts';

/**
 * Tests that need the system’s browser. Where there is none, the report names what was not tried and why; where continuous integration runs, opening the
 * pages has already failed.
 */
export function inBrowser(opened: OpenPages | { readonly absent: string }, name: string, tests: () => void): void {
  if ('absent' in opened) it(name, (context) => context.skip(opened.absent));
  else describe(name, tests);
}
