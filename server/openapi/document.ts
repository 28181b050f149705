import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { problemSchema } from '../problems/problem.ts';
import type { Content, Route } from '../route.ts';

const failures = {
  '400': 'The request is not in order; the problem names the field.',
  '401': 'No session and no token.',
  '404': 'There is no such thing, or you may not read it.',
  '413': 'Too large.',
} as const;

const tags: Readonly<Record<Route['tag'], string>> = {
  Search: 'Has this happened before?',
  Documents: 'One document and what hangs on it.',
  Comparison: 'How do others do it, and what do we lack?',
  Vocabulary: 'The models, actors and collections, with how much is held.',
  Models: 'Reading passages against the six models, and correcting the machine.',
  Imports: 'Bringing papers in, and what became of each.',
  Archive: 'The archive as a whole.',
};

/** The API as OpenAPI 3.1, made from the routes themselves: what is served is what is described. */
export function openApiDocument(routes: readonly Route[], version: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Reftel',
      version,
      description:
        'The memory of a foreign ministry: precedents and country comparisons, with the page to cite. Failures are problems as RFC 9457 has them, with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { session: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'The token that “reftel serve” prints.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'reftel-4180',
          description: 'Set by opening the printed address; the name ends in the port.',
        },
      },
    },
  });
}

function operation({ id, tag, summary, input, answer }: Route): ZodOpenApiOperationObject {
  const { path, query, body } = input;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(path === undefined && query === undefined
      ? {}
      : {
          requestParams: {
            ...(path === undefined ? {} : { path }),
            ...(query === undefined ? {} : { query }),
          },
        }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: contents([body]) } }),
    responses: {
      [answer.status.toString() as '200']: {
        description: answer.description,
        content: contents(answer.content),
      },
      ...failuresOf(input),
    },
  };
}

function contents(list: readonly Content[]): Record<string, { schema: Content['schema'] }> {
  return Object.fromEntries(list.map(({ type, schema }) => [type, { schema }]));
}

function failuresOf({ path, body }: Route['input']): ZodOpenApiResponsesObject {
  const statuses = (['400', '401', '404', '413'] as const).filter((status) =>
    status === '404' ? path !== undefined : status === '413' ? body !== undefined : true,
  );
  const content = { 'application/problem+json': { schema: problemSchema } };
  return {
    ...Object.fromEntries(statuses.map((status) => [status, { description: failures[status], content }])),
    default: { description: 'Any other failure.', content },
  };
}
