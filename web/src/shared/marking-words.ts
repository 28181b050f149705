import type { Marking } from '../../../domain/marking.ts';

/** The levels of the plain policy, strictest first. A level of another policy counts as stricter than all of them. */
const plainLevels = ['TOP SECRET', 'SECRET', 'CONFIDENTIAL', 'RESTRICTED', 'UNCLASSIFIED'];

/** The words of a marking; the same as the server writes them. The pages know the house's types only, not its code. */
export function markingWords(marking: Marking): string {
  const parts = [marking.level, ...marking.compartments];
  if (marking.releasableTo.length > 0) parts.push(`REL ${marking.releasableTo.toSorted().join(', ')}`);
  return [...parts, ...marking.groups].join(' // ');
}

/** The key by which the style sheet colours a level: words come first, colour second. */
export function levelKey(level: string): string {
  return plainLevels.includes(level) ? level.toLowerCase().replaceAll(' ', '-') : 'other';
}

/** The different markings of what is on view, strictest first. */
export function markingsOnView(markings: readonly Marking[]): Marking[] {
  const byWords = new Map(markings.map((marking) => [markingWords(marking), marking]));
  return [...byWords.values()].toSorted(
    (a, b) => plainLevels.indexOf(a.level) - plainLevels.indexOf(b.level) || markingWords(a).localeCompare(markingWords(b)),
  );
}

/**
 * The marking of a view as of a paper made of all it shows: the highest level, all compartments and groups, and only the readers that every limited
 * part may be released to. Undefined for nothing.
 */
export function markingOfView(markings: readonly Marking[]): Marking | undefined {
  const [strictest] = markingsOnView(markings);
  if (strictest === undefined) return undefined;
  const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].toSorted();
  const limits = markings.map((marking) => marking.releasableTo).filter((list) => list.length > 0);
  const common = union(limits).filter((reader) => limits.every((list) => list.includes(reader)));
  return {
    ...strictest,
    compartments: union(markings.map((marking) => marking.compartments)),
    releasableTo: limits.length > 0 && common.length === 0 ? ['NONE'] : common,
    groups: union(markings.map((marking) => marking.groups)),
  };
}
