import { z } from 'zod';
import { documentDateSchema } from '../dates.ts';
import { documentKindSchema } from '../document.ts';
import { filterSchema } from '../filter.ts';
import { markingSchema } from '../marking.ts';
import { modelIdSchema, modelLabelSchema } from '../models.ts';

export const searchModes = ['words', 'meaning', 'both'] as const;
export const searchModeSchema = z.enum(searchModes).meta({ id: 'SearchMode' });
export type SearchMode = z.infer<typeof searchModeSchema>;

/** Most characters of a question or a draft. */
export const longestQuery = 100_000;

/** A question. `plain` takes the text literally: no operator works. `draft` says the text is a draft cable; over 60 words it is taken as one anyway. */
export const searchRequestSchema = z
  .object({
    q: z.string().max(longestQuery),
    mode: searchModeSchema.default('both'),
    draft: z.boolean().default(false),
    plain: z.boolean().default(false),
    sort: z.enum(['relevance', 'newest', 'oldest']).default('relevance'),
    otherLanguages: z.boolean().default(true).describe('Passages in other languages than the question may be found by meaning.'),
    filter: filterSchema.default({}),
    limit: z.number().int().min(1).max(1000).default(10),
    cursor: z.string().optional(),
    facets: z.boolean().default(false),
  })
  .meta({ id: 'SearchRequest' });
export type SearchRequest = z.infer<typeof searchRequestSchema>;

/** Why a document matches; each can be worked out again from stored data. */
export const reasonSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('words'),
      words: z.array(z.string()).describe('Words of the question found, as written there.'),
    }),
    z.object({ kind: z.literal('phrase'), phrase: z.string() }),
    z.object({
      kind: z.literal('meaning'),
      strength: z.enum(['near', 'close', 'very-close']),
      cosine: z.number(),
    }),
    z.object({
      kind: z.literal('number'),
      number: z.string().describe('The reference number of the question is this document’s own.'),
    }),
    z.object({ kind: z.literal('title') }),
    z.object({ kind: z.literal('references'), shared: z.array(z.string()) }),
    z.object({ kind: z.literal('actors'), actors: z.array(z.string()) }),
    z.object({ kind: z.literal('models'), models: z.array(modelIdSchema) }),
    z.object({ kind: z.literal('correspondents'), names: z.array(z.string()) }),
    z.object({
      kind: z.literal('date'),
      days: z.number().int().describe('Days between the draft and the document.'),
    }),
  ])
  .meta({ id: 'Reason' });
export type Reason = z.infer<typeof reasonSchema>;

export const foundPassageSchema = z
  .object({
    id: z.string(),
    page: z.number().int().describe('Page on which the passage begins, from 1.'),
    pages: z.array(z.number().int()).describe('First and last page.'),
    spans: z.array(z.object({ page: z.number().int(), start: z.number().int(), end: z.number().int() })),
    text: z.string(),
    marks: z.array(z.tuple([z.number().int(), z.number().int()])).describe('Character spans of words of the question in `text`.'),
    closest: z
      .tuple([z.number().int(), z.number().int()])
      .nullable()
      .describe('Span of the sentence nearest in meaning, when found by meaning.'),
    models: z.array(modelLabelSchema),
    lang: z.string(),
  })
  .meta({ id: 'FoundPassage' });
export type FoundPassage = z.infer<typeof foundPassageSchema>;

export const documentSummarySchema = z
  .object({
    id: z.string(),
    sourceId: z.string().nullable(),
    title: z.string(),
    kind: documentKindSchema,
    date: documentDateSchema.nullable(),
    collection: z.string(),
    reference: z.string().nullable().describe('Own number, e.g. COPENHAGEN 0231.'),
    marking: markingSchema,
    from: z.string().nullable(),
    to: z.array(z.string()),
    authors: z.array(z.string()),
    languages: z.array(z.string()),
    pages: z.number().int(),
  })
  .meta({ id: 'DocumentSummary' });
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const searchResultSchema = z
  .object({
    document: documentSummarySchema,
    score: z.number(),
    reasons: z.array(reasonSchema),
    passages: z.array(foundPassageSchema).describe('Best first, at most three.'),
    citation: z.string(),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof searchResultSchema>;

export const noticeSchema = z
  .object({
    code: z.enum([
      'waiting-meaning',
      'words-down',
      'meaning-down',
      'unmatched-words',
      'emptied-by',
      'demo',
      'read-as-draft',
      'cut',
      'empty-archive',
      'no-words',
    ]),
    sentence: z.string(),
    words: z.array(z.string()).optional(),
    count: z.number().int().optional(),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof noticeSchema>;

export const facetSchema = z.object({ value: z.string(), count: z.number().int() }).meta({ id: 'Facet' });
export const facetsSchema = z
  .object({
    countries: z.array(facetSchema),
    authors: z.array(facetSchema),
    models: z.array(facetSchema),
    kinds: z.array(facetSchema),
    collections: z.array(facetSchema),
    languages: z.array(facetSchema),
    years: z.array(facetSchema),
  })
  .meta({ id: 'Facets' });

export const searchAnswerSchema = z
  .object({
    total: z
      .object({ value: z.number().int(), exact: z.boolean() })
      .describe('Documents you may read that match by words (by meaning: the candidates).'),
    readable: z.number().int().describe('Documents you may read in all.'),
    results: z.array(searchResultSchema),
    notices: z.array(noticeSchema),
    facets: facetsSchema.optional(),
    next: z.string().nullable(),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
