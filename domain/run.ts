import { z } from 'zod';
import { outcomeKinds, type OutcomeKind } from './outcome.ts';

/** An import run: an accession. Outcome counts add up to `found` once it has ended. */
export const runSchema = z
  .object({
    run: z.number().int(),
    state: z.enum(['running', 'paused', 'finished', 'interrupted', 'failed']),
    collection: z.string(),
    source: z.array(z.string()),
    who: z.string(),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    found: z.number().int(),
    outcomes: z.record(z.string(), z.number().int()).describe('Counts by outcome; they add up to found.'),
    documents: z.number().int(),
    passages: z.number().int(),
    bytes: z.number().int(),
    message: z.string().nullable(),
  })
  .meta({ id: 'ImportRun' });
export type ImportRun = z.infer<typeof runSchema>;

export function emptyOutcomeCounts(): Record<OutcomeKind, number> {
  return Object.fromEntries(outcomeKinds.map((kind) => [kind, 0])) as Record<OutcomeKind, number>;
}
