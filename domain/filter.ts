import { z } from 'zod';
import { documentKindSchema } from './document.ts';
import { modelIdSchema } from './models.ts';

/**
 * What a reader narrows a search by: values of one field are OR, fields are AND, `exclude` removes. Data, never query text.
 * Dates are ISO days; a document matches when its span of days overlaps [since, until]; with `datedBy` only documents wholly dated that day or earlier match.
 */
const fieldsSchema = z.object({
  countries: z.array(z.string()).optional().describe('Actor ids whose practice a passage tells of.'),
  authors: z.array(z.string()).optional(),
  models: z.array(modelIdSchema).optional(),
  kinds: z.array(documentKindSchema).optional(),
  collections: z.array(z.string()).optional(),
  languages: z.array(z.string()).optional(),
});

export const filterSchema = fieldsSchema
  .extend({
    since: z.iso.date().optional(),
    until: z.iso.date().optional(),
    datedBy: z.iso.date().optional(),
    documents: z.array(z.string()).optional().describe('Only these document ids.'),
    exclude: fieldsSchema.extend({ documents: z.array(z.string()).optional() }).optional(),
  })
  .meta({ id: 'Filter' });
export type Filter = z.infer<typeof filterSchema>;

/** A header field that a query may name; its words must all stand in that field. */
export type HeaderField = 'from' | 'to' | 'reference' | 'subject' | 'title' | 'place';
