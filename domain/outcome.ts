import { z } from 'zod';

export const outcomeKinds = [
  'imported',
  'unchanged',
  'updated',
  'duplicate',
  'partial',
  'no-text',
  'skipped',
  'quarantined',
  'failed',
] as const;
export const outcomeKindSchema = z.enum(outcomeKinds).meta({ id: 'OutcomeKind' });
export type OutcomeKind = z.infer<typeof outcomeKindSchema>;

/** The closed list of reasons. Sentences for clerks stand in index-config/outcome-sentences. */
export const outcomeCodes = [
  'ok',
  'same-bytes',
  'same-path-same-bytes',
  'new-version',
  'new-path',
  'system-file',
  'metadata-sheet',
  'empty-file',
  'format-unknown',
  'format-not-yet-read',
  'encrypted',
  'password-needed',
  'rights-managed',
  'damaged',
  'truncated',
  'bomb',
  'too-large',
  'too-many-parts',
  'too-deep',
  'doctype-refused',
  'timeout',
  'memory',
  'parser-crashed',
  'unreadable-text',
  'no-text-layer',
  'some-pages-unreadable',
  'attachment-unreadable',
  'bad-record',
  'missing-field',
  'bad-date',
  'not-readable',
  'vanished',
  'marking-unclear',
  'disk-full',
  'unexpected',
] as const;
export const outcomeCodeSchema = z.enum(outcomeCodes).meta({ id: 'OutcomeCode' });
export type OutcomeCode = z.infer<typeof outcomeCodeSchema>;

/** What became of one item found: a file, an entry, an attachment, a message, a record. */
export const outcomeSchema = z
  .object({
    item: z.string().describe('Path of the item as found; entries and records after a `#`.'),
    outcome: outcomeKindSchema,
    code: outcomeCodeSchema,
    sentence: z.string().describe('One sentence a clerk understands: what happened and what to do.'),
    document: z.string().nullable(),
  })
  .meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof outcomeSchema>;
