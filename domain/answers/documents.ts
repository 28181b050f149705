import { z } from 'zod';
import { cableHeaderSchema } from '../document.ts';
import { modelIdSchema, modelLabelSchema } from '../models.ts';
import { documentSummarySchema, noticeSchema, reasonSchema } from './search.ts';

/** A document as a reader sees it: what it is, where it came from, its pages' extent; text comes by page. */
export const documentAnswerSchema = z
  .object({
    document: documentSummarySchema,
    version: z.number().int(),
    header: cableHeaderSchema,
    paths: z.array(z.string()),
    sha256: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    url: z.string().nullable(),
    run: z.number().int(),
    updatedAt: z.string(),
    parent: documentSummarySchema.nullable(),
    attachments: z.array(documentSummarySchema),
    citation: z.string(),
    cites: z.number().int(),
    citedBy: z.number().int(),
    passages: z.array(
      z.object({
        id: z.string(),
        spans: z.array(z.object({ page: z.number().int(), start: z.number().int(), end: z.number().int() })),
        lang: z.string(),
        models: z.array(modelLabelSchema),
        assessed: z.boolean(),
        actors: z.array(z.object({ actor: z.string(), strength: z.number() })),
      }),
    ),
    notices: z.array(noticeSchema),
  })
  .meta({ id: 'DocumentAnswer' });
export type DocumentAnswer = z.infer<typeof documentAnswerSchema>;

export const pageAnswerSchema = z
  .object({
    document: z.string(),
    page: z.number().int(),
    pages: z.number().int(),
    text: z.string(),
    lang: z.string(),
  })
  .meta({ id: 'PageAnswer' });
export type PageAnswer = z.infer<typeof pageAnswerSchema>;

export const similarAnswerSchema = z
  .object({
    document: z.string(),
    results: z.array(z.object({ document: documentSummarySchema, score: z.number(), reasons: z.array(reasonSchema) })),
    notices: z.array(noticeSchema),
  })
  .meta({ id: 'SimilarAnswer' });
export type SimilarAnswer = z.infer<typeof similarAnswerSchema>;

const referenceSchema = z.object({
  raw: z.string().describe('As written in the citing document.'),
  sentence: z.string(),
  page: z.number().int().nullable(),
  state: z.enum(['resolved', 'waiting']),
  document: documentSummarySchema.nullable().describe('The other document, when it is held and you may read it.'),
});
export const referencesAnswerSchema = z
  .object({ document: z.string(), cites: z.array(referenceSchema), citedBy: z.array(referenceSchema) })
  .meta({ id: 'ReferencesAnswer' });
export type ReferencesAnswer = z.infer<typeof referencesAnswerSchema>;

export const citationStyles = ['note', 'short', 'ris', 'csl-json'] as const;
export const citationAnswerSchema = z
  .object({ document: z.string(), style: z.enum(citationStyles), citation: z.string() })
  .meta({ id: 'CitationAnswer' });
export type CitationAnswer = z.infer<typeof citationAnswerSchema>;

export const classifyAnswerSchema = z
  .object({
    passages: z.array(
      z.object({
        text: z.string(),
        page: z.number().int(),
        models: z
          .array(z.object({ id: modelIdSchema, probability: z.number() }))
          .describe('Models whose probability passes the threshold.'),
        probabilities: z.record(z.string(), z.number()).describe('Probability of every model.'),
        sentences: z.array(z.object({ id: modelIdSchema, text: z.string(), probability: z.number() })),
      }),
    ),
  })
  .meta({ id: 'ClassifyAnswer' });
export type ClassifyAnswer = z.infer<typeof classifyAnswerSchema>;
