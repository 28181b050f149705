import { z } from 'zod';

/** A protective marking, structured, never one string (design §2). */
export const markingSchema = z
  .object({
    policy: z.string().describe('Marking policy, e.g. plain.'),
    level: z.string().describe('Level of that policy as written there, e.g. RESTRICTED.'),
    compartments: z.array(z.string()).default([]),
    releasableTo: z.array(z.string()).default([]),
    groups: z.array(z.string()).default([]),
  })
  .meta({ id: 'Marking' });
export type Marking = z.infer<typeof markingSchema>;

/** One text for one exact marking: the key of a cell. Lists are sorted, so equal markings give equal keys. */
export function markingKey(marking: Marking): string {
  const list = (values: readonly string[]): string => [...new Set(values)].sort().join(',');
  return [marking.policy, marking.level, list(marking.compartments), list(marking.releasableTo), list(marking.groups)].join('|');
}

/** The words a reader sees, e.g. `SECRET // ATOMIC // REL DK, SE`. */
export function markingText(marking: Marking): string {
  const parts = [marking.level, ...marking.compartments];
  if (marking.releasableTo.length > 0) parts.push(`REL ${[...marking.releasableTo].sort().join(', ')}`);
  return parts.concat(marking.groups).join(' // ');
}
