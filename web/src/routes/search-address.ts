import { z } from 'zod';
import type { DocumentKind } from '../../../domain/document.ts';
import type { ModelId } from '../../../domain/models.ts';
import { isDocumentKind } from '../shared/kind-words.ts';
import { isModelId } from '../shared/model-words.ts';

const several = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value))
  .optional();
const models = several.pipe(z.array(z.custom<ModelId>((id) => typeof id === 'string' && isModelId(id))).optional());
const kinds = several.pipe(z.array(z.custom<DocumentKind>((kind) => typeof kind === 'string' && isDocumentKind(kind))).optional());
const day = z.iso.date().optional();

/** Everything that makes a list of results: with the same address a colleague sees the same, within their rights. */
export const searchAddress = z.object({
  q: z.string().optional(),
  mode: z.enum(['words', 'meaning', 'both']).optional(),
  sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
  draft: z.literal('yes').optional(),
  since: day,
  until: day,
  country: several,
  author: several,
  model: models,
  kind: kinds,
  collection: several,
  lang: several,
  notCountry: several,
  notAuthor: several,
  notModel: models,
  notKind: kinds,
  notCollection: several,
  notLang: several,
  show: z.string().optional().describe('The document in the preview.'),
});
export type SearchAddress = z.output<typeof searchAddress>;
