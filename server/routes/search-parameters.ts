import { z } from 'zod';
import { longestQuery, searchModeSchema, searchRequestSchema, type SearchRequest } from '../../domain/answers/search.ts';
import { documentKindSchema } from '../../domain/document.ts';
import type { Filter } from '../../domain/filter.ts';
import { modelIdSchema } from '../../domain/models.ts';
import { repeated, wholeNumber, yesNo } from '../inputs.ts';

const text = z.string().max(200);

const fields = {
  country: repeated(text).describe('Actor whose practice a passage tells of, e.g. DK. Repeated: any of them.'),
  author: repeated(text).describe('Actor whose paper it is.'),
  model: repeated(modelIdSchema),
  kind: repeated(documentKindSchema),
  collection: repeated(text),
  lang: repeated(text).describe('Language of the passage, e.g. fr.'),
};

/** A search as an address can carry it. `not.country` and the like leave out. */
export const searchParametersSchema = z.strictObject({
  q: z.string().max(longestQuery).describe('The question.'),
  mode: searchModeSchema.optional(),
  draft: yesNo().optional(),
  plain: yesNo().optional(),
  sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
  limit: wholeNumber(1, 1000).optional(),
  cursor: z.string().max(4_000).optional(),
  facets: yesNo().optional(),
  otherLanguages: yesNo().optional(),
  ...fields,
  document: repeated(text).describe('Only these documents.'),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  datedBy: z.iso.date().optional().describe('Only documents wholly dated that day or earlier.'),
  'not.country': fields.country,
  'not.author': fields.author,
  'not.model': fields.model,
  'not.kind': fields.kind,
  'not.collection': fields.collection,
  'not.lang': fields.lang,
  'not.document': repeated(text),
});

type Parameters = z.output<typeof searchParametersSchema>;

/** The same question as a body would state it. */
export function requestOfParameters(parameters: Parameters): SearchRequest {
  const { q, mode, draft, plain, sort, limit, cursor, facets, otherLanguages, since, until, datedBy } = parameters;
  const exclude = given({
    countries: parameters['not.country'],
    authors: parameters['not.author'],
    models: parameters['not.model'],
    kinds: parameters['not.kind'],
    collections: parameters['not.collection'],
    languages: parameters['not.lang'],
    documents: parameters['not.document'],
  });
  const filter: Filter = given({
    countries: parameters.country,
    authors: parameters.author,
    models: parameters.model,
    kinds: parameters.kind,
    collections: parameters.collection,
    languages: parameters.lang,
    documents: parameters.document,
    since,
    until,
    datedBy,
    exclude: Object.keys(exclude).length === 0 ? undefined : exclude,
  });
  return searchRequestSchema.parse(given({ q, mode, draft, plain, sort, limit, cursor, facets, otherLanguages, filter }));
}

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function given<Fields extends Record<string, unknown>>(values: Fields): Given<Fields> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Fields>;
}
