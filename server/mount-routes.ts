import { Router, type Request } from 'express';
import type { Sessions } from './sessions.ts';
import { HttpError } from './problems/http-error.ts';
import { requireReader } from './guards/credentials.ts';
import { sendReply } from './reply.ts';
import type { Route, RouteContext } from './route.ts';

export type RouteTools = Omit<RouteContext, 'reader' | 'request'> & { readonly sessions: Sessions };

/** A router of these routes. Each asks for the session itself, so that none is open by an oversight; a known path with another method is a 405. */
export function mountRoutes(routes: readonly Route[], { sessions, ...tools }: RouteTools): Router {
  const router = Router({ caseSensitive: true });
  for (const route of routes) {
    router[route.method](expressPath(route.path), async (request, response) => {
      const reader = requireReader(request, sessions);
      requireMediaType(route, request);
      const raw = { path: request.params, query: request.query, body: request.body as unknown };
      await sendReply(await route.answerTo(raw, { ...tools, reader, request }), response);
    });
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    router.all(expressPath(path), (request) => {
      throw new HttpError(405, 'usage', `This address does not take ${request.method}. It takes ${allow}.`, {
        headers: { allow },
      });
    });
  }
  return router;
}

function requireMediaType({ input }: Route, request: Request): void {
  if (input.body === undefined || request.is(input.body.type) !== false) return;
  throw new HttpError(415, 'usage', `Send the body as ${input.body.type}.`);
}

function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}
