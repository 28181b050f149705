import { z } from 'zod';
import { modelIdSchema } from '../models.ts';
import { documentSummarySchema, foundPassageSchema, noticeSchema, searchResultSchema } from './search.ts';

/**
 * The state of one cell. `no-evidence`: documents on the actor's own practice are held, none shows the model. `no-documents`: nothing on the
 * actor's own practice is held. `not-assessed`: passages still wait for the classifier and none assessed so far shows the model.
 */
export const cellStates = ['evidence', 'no-evidence', 'no-documents', 'not-assessed'] as const;
export const cellStateSchema = z.enum(cellStates).meta({ id: 'CellState' });

export const evidenceSchema = z
  .object({
    document: documentSummarySchema,
    passage: foundPassageSchema,
    page: z.number().int(),
    text: z.string(),
    probability: z.number(),
    decidedBy: z.enum(['machine', 'person']),
    citation: z.string(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidenceSchema>;

export const compareCellSchema = z
  .object({
    actor: z.string(),
    model: modelIdSchema,
    state: cellStateSchema,
    documents: z.number().int(),
    passages: z.number().int(),
    newest: z.string().nullable().describe('EDTF date of the newest dated evidence.'),
    evidence: z.array(evidenceSchema).describe('Strongest first, at most three; all of it under /compare/evidence.'),
  })
  .meta({ id: 'CompareCell' });
export type CompareCell = z.infer<typeof compareCellSchema>;

export const missingSchema = z.object({ actor: z.string(), model: modelIdSchema, risk: z.string() }).meta({ id: 'MissingModel' });

export const compareAnswerSchema = z
  .object({
    actors: z.array(z.string()),
    models: z.array(modelIdSchema),
    cells: z.array(compareCellSchema),
    missing: z.array(missingSchema),
    method: z.string().describe('How the cells were filled: scope, dates, who decided, what is not assessed.'),
    notices: z.array(noticeSchema),
    question: z
      .object({
        q: z.string(),
        answers: z.array(z.object({ actor: z.string(), results: z.array(searchResultSchema) })),
      })
      .nullable(),
  })
  .meta({ id: 'CompareAnswer' });
export type CompareAnswer = z.infer<typeof compareAnswerSchema>;

export const evidenceAnswerSchema = z
  .object({
    actor: z.string(),
    model: modelIdSchema,
    state: cellStateSchema,
    evidence: z.array(evidenceSchema),
    risk: z.string(),
  })
  .meta({ id: 'EvidenceAnswer' });
export type EvidenceAnswer = z.infer<typeof evidenceAnswerSchema>;

export const timelineAnswerSchema = z
  .object({
    years: z.array(
      z.object({
        actor: z.string(),
        model: modelIdSchema,
        year: z.number().int(),
        documents: z.number().int(),
        passages: z.number().int(),
      }),
    ),
    undated: z.number().int(),
  })
  .meta({ id: 'TimelineAnswer' });
export type TimelineAnswer = z.infer<typeof timelineAnswerSchema>;
