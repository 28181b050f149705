import type { Marking } from '../../domain/marking.ts';
import type { MarkingPolicy } from './policy.ts';

/** Releasable to nobody: what is left when two lists have no reader in common (an empty list would mean "no limit"). */
export const nobody = 'NONE';

/**
 * The marking of something made from both: the higher level, all compartments and groups, and only the readers both may be
 * released to. Between two policies the one whose level stands nearer its top wins. An unknown level counts as the top.
 */
export function stricter(a: Marking, b: Marking, policies: readonly MarkingPolicy[]): Marking {
  const higher = height(b, policies) > height(a, policies) ? b : a;
  return {
    policy: higher.policy,
    level: higher.level,
    compartments: union(a.compartments, b.compartments),
    releasableTo: common(a.releasableTo, b.releasableTo),
    groups: union(a.groups, b.groups),
  };
}

/** 0 for the lowest level of its policy, 1 for the highest; unknown policies and levels are the highest. */
function height({ policy, level }: Marking, policies: readonly MarkingPolicy[]): number {
  const levels = policies.find((one) => one.policy === policy)?.levels ?? [];
  const at = levels.indexOf(level);
  return at < 0 ? 1 : at / Math.max(1, levels.length - 1);
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}

function common(a: readonly string[], b: readonly string[]): string[] {
  if (a.length === 0 || b.length === 0) return union(a, b);
  const shared = a.filter((reader) => b.includes(reader)).sort();
  return shared.length === 0 ? [nobody] : [...new Set(shared)];
}
