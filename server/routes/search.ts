import { z } from 'zod';
import { searchAnswerSchema, searchRequestSchema, type SearchRequest } from '../../domain/answers/search.ts';
import { filterSchema } from '../../domain/filter.ts';
import { HttpError } from '../problems/http-error.ts';
import type { Reply } from '../reply.ts';
import { route, type Route, type RouteContext } from '../route.ts';
import { requestOfParameters, searchParametersSchema } from './search-parameters.ts';

const risType = 'application/x-research-info-systems';
const listTypes = { 'text/csv': 'csv', [risType]: 'ris' } as const;

/** An unknown field is refused: a filter with a slip in its name would silently be no filter. */
const bodySchema = searchRequestSchema
  .extend({
    cursor: z.string().max(4_000).optional(),
    filter: filterSchema
      .extend({ exclude: z.strictObject(filterSchema.shape.exclude.unwrap().shape).optional() })
      .strict()
      .default({}),
  })
  .strict()
  .meta({ id: 'SearchBody' });

const answer: Route['answer'] = {
  status: 200,
  description: 'Documents, best first, with their passages; or the list as a file, at most 1,000 documents.',
  content: [
    { type: 'application/json', schema: searchAnswerSchema },
    { type: 'text/csv', schema: z.string() },
    { type: risType, schema: z.string() },
  ],
};

export const searchRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/search',
    id: 'search',
    tag: 'Search',
    summary: 'Search by address',
    answer,
    input: { query: searchParametersSchema },
    handle: ({ query }, context) => reply(requestOfParameters(query), context),
  }),
  route({
    method: 'post',
    path: '/search',
    id: 'searchByBody',
    tag: 'Search',
    summary: 'Search with a long question or a draft',
    answer,
    input: { body: bodySchema },
    handle: ({ body }, context) => reply(body, context),
  }),
];

async function reply(request: SearchRequest, { reading, reader, request: { headers }, request: http }: RouteContext): Promise<Reply> {
  const wanted = http.accepts(['application/json', ...Object.keys(listTypes)]);
  if (wanted === 'application/json') return { json: await reading.search(reader, request), headers: { vary: 'Accept' } };
  if (!isListType(wanted))
    throw new HttpError(
      406,
      'usage',
      `A search is answered as application/json, text/csv or ${risType}, not as ${String(headers.accept).slice(0, 100)}.`,
    );
  const format = listTypes[wanted];
  return {
    file: await reading.exportList(reader, request, format),
    type: `${wanted}; charset=utf-8`,
    fileName: `reftel-results.${format}`,
    headers: { vary: 'Accept' },
  };
}

function isListType(type: string | false): type is keyof typeof listTypes {
  return type !== false && Object.hasOwn(listTypes, type);
}
