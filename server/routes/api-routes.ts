import { z } from 'zod';
import { openApiDocument } from '../openapi/document.ts';
import { jsonAnswer, route, type Route } from '../route.ts';
import { compareRoutes } from './compare.ts';
import { documentRoutes } from './documents.ts';
import { importRoutes } from './imports.ts';
import { passageRoutes } from './passages.ts';
import { searchRoutes } from './search.ts';
import { statusRoutes } from './status.ts';
import { vocabularyRoutes } from './vocabulary.ts';

/** Every route under /api/v1, the description of them among them. */
export function apiRoutes(version: string): readonly Route[] {
  const described: Route = route({
    method: 'get',
    path: '/openapi.json',
    id: 'openapi',
    tag: 'Archive',
    summary: 'This description',
    input: { query: z.strictObject({}) },
    answer: jsonAnswer('OpenAPI 3.1.', z.looseObject({ openapi: z.string() })),
    handle: () => ({ json: openApiDocument(routes, version), isTagged: true }),
  });
  const routes: readonly Route[] = [
    ...searchRoutes,
    ...documentRoutes,
    ...compareRoutes,
    ...vocabularyRoutes,
    ...passageRoutes,
    ...importRoutes,
    ...statusRoutes,
    described,
  ];
  return routes;
}
