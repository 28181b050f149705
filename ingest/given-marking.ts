import type { Marking } from '../domain/marking.ts';
import { levelNamed } from '../text/markings/level-words.ts';
import type { MarkingPolicy } from '../text/markings/policy.ts';
import { readMarking } from '../text/markings/read-marking.ts';

/**
 * The marking that came with a record: a level’s name or a whole marking line (`SECRET//NOFORN`). One that says something which the policy does not
 * know is unclear: it then counts as the highest level, because falling back to the standard one would lower it.
 */
export function givenMarking(text: string, policy: MarkingPolicy): { readonly marking: Marking; readonly isUnclear: boolean } {
  const at = (level: string): Marking => ({
    policy: policy.policy,
    level,
    compartments: [],
    releasableTo: [],
    groups: [],
  });
  const named = levelNamed(text, [policy]);
  if (named !== undefined) return { marking: at(named.level), isUnclear: false };
  const line = readMarking(text, [policy]);
  return line === undefined ? { marking: at(policy.levels.at(-1) ?? ''), isUnclear: true } : { marking: line.marking, isUnclear: false };
}
