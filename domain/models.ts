import { z } from 'zod';

/** The six models of digital diplomacy. The identifiers are used everywhere: code, API, files, interface keys. */
export const modelIds = [
  'public-diplomacy-platform',
  'tech-ambassador',
  'digital-foreign-policy-strategy',
  'digital-partnerships-regulatory',
  'narrative-resilience-crisis',
  'ai-diplomacy-cell',
] as const;

export const modelIdSchema = z.enum(modelIds).meta({ id: 'ModelId' });
export type ModelId = z.infer<typeof modelIdSchema>;

/** A model named on a passage: by the machine with its probability, or by a person. */
export const modelLabelSchema = z
  .object({
    id: modelIdSchema,
    probability: z.number().min(0).max(1).describe('Calibrated probability by the machine; 1 when a person decided.'),
    decidedBy: z.enum(['machine', 'person']),
    sentences: z
      .array(z.tuple([z.number().int(), z.number().int()]))
      .describe('Character spans in the passage text of the sentences that drove the label, strongest first.'),
  })
  .meta({ id: 'ModelLabel' });
export type ModelLabel = z.infer<typeof modelLabelSchema>;
