import { z } from 'zod';
import { documentDateSchema } from './dates.ts';
import { markingSchema } from './marking.ts';

export const documentKinds = [
  'cable',
  'strategy',
  'research-paper',
  'note-verbale',
  'memorandum',
  'speech',
  'press-release',
  'treaty',
  'report',
  'letter',
  'other',
] as const;
export const documentKindSchema = z.enum(documentKinds).meta({ id: 'DocumentKind' });
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** Twelve random letters and digits; never derived from content or order. */
export const documentIdSchema = z.string().regex(/^[0-9a-z]{12}$/);

/** What the head of a cable, letter, memorandum or mail says. Absent fields were not found, never guessed. */
export const cableHeaderSchema = z
  .object({
    number: z.string().optional().describe('Own number as written, e.g. COPENHAGEN 0231, A/RES/79/1.'),
    dateTimeGroup: z.string().optional(),
    from: z.string().optional(),
    to: z.array(z.string()).optional(),
    info: z.array(z.string()).optional(),
    place: z.string().optional(),
    subject: z.string().optional(),
    tags: z.array(z.string()).optional(),
    precedence: z.string().optional(),
    references: z.array(z.string()).optional(),
  })
  .meta({ id: 'CableHeader' });
export type CableHeader = z.infer<typeof cableHeaderSchema>;

/** A document as the record knows it. `number` is internal to the stores; `id` is what the world sees. */
export const documentRecordSchema = z
  .object({
    number: z.number().int(),
    id: documentIdSchema,
    sourceId: z.string().nullable(),
    version: z.number().int().min(1),
    title: z.string(),
    kind: documentKindSchema,
    date: documentDateSchema.nullable(),
    languages: z.array(z.string()),
    marking: markingSchema,
    cell: z.number().int(),
    collection: z.string(),
    header: cableHeaderSchema,
    authors: z.array(z.string()).describe('Actor ids of the authors.'),
    paths: z.array(z.string()),
    sha256: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    pages: z.number().int(),
    url: z.string().nullable(),
    parent: z.string().nullable().describe('Id of the document this one was attached to.'),
    run: z.number().int(),
    updatedAt: z.string(),
  })
  .meta({ id: 'DocumentRecord' });
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

/** A page of one version. `number` counts from 1. */
export type Page = { readonly number: number; readonly text: string };
