import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as serveStatic, type RequestHandler } from 'express';
import { openSearchDescription } from './opensearch.ts';

/** Addresses of the pages: one shell answers all of them and draws what the address says. */
const shellPaths = ['/', '/d/:id', '/d/:id/p/:page', '/compare', '/imports', '/imports/:run'];
const yearSeconds = 365 * 24 * 3_600;

/** The built pages. They hold no papers and are public; what they show comes from the API, which asks for the session. */
export function pageRoutes(folder: string): Router {
  const router = Router({ caseSensitive: true });
  // Files in assets/ have the hash of their content in their name.
  router.use(
    '/assets',
    serveStatic(join(folder, 'assets'), {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders: (response) => void response.setHeader('cache-control', `public, max-age=${yearSeconds}, immutable`),
    }),
  );
  router.get(
    '/opensearch.xml',
    (request, response) =>
      void response.type('application/opensearchdescription+xml').send(openSearchDescription(`http://${request.headers.host ?? ''}`)),
  );
  router.get('/favicon.svg', sendPage(folder, 'favicon.svg'));
  router.get(shellPaths, sendPage(folder, 'index.html'));
  return router;
}

function sendPage(folder: string, name: string): RequestHandler {
  return (_request, response, next) => {
    if (!existsSync(join(folder, name))) {
      response
        .status(503)
        .type('text/plain')
        .send(
          'The pages have not been built yet. Run “npm run build” and load this address again. The API under /api/v1 answers without them.\n',
        );
      return;
    }
    response.sendFile(name, { root: folder, cacheControl: false, headers: { 'cache-control': 'no-cache' } }, (error) => {
      if (error !== undefined && !response.headersSent) next(error);
    });
  };
}
