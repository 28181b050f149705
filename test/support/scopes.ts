import type { Marking } from '../../domain/marking.ts';
import type { Scope } from '../../domain/scope.ts';

/** A reader of exactly these levels, for tests of what a reader may not read. Only tests may make a scope so. */
export function scopeOfLevels(...levels: readonly string[]): Scope {
  return {
    reader: `reader of ${levels.join(', ')}`,
    mayRead: (marking) => levels.includes(marking.level),
  } as Scope;
}

/** A marking of the plain policy. */
export function plainMarking(level: string): Marking {
  return { policy: 'plain', level, compartments: [], releasableTo: [], groups: [] };
}
