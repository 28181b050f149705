import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { HttpError } from '../problems/http-error.ts';
import { bearerOf } from './credentials.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Writes come from our own pages or from a program with the token. Browsers say where a request was made (Sec-Fetch-Site, Origin); another site’s page,
 * and another port’s, cannot forge either. Method: Fetch Metadata with Origin as the fallback, as the OWASP sheet on cross-site request forgery has it.
 */
export const onlySameOriginWrites: RequestHandler = (request, _response, next) => {
  if (!reading.has(request.method) && !isOwn(request))
    throw new HttpError(
      403,
      'unauthorised',
      'Changes are taken from the pages of this server only, or from a program that sends the token as “Authorization: Bearer …”.',
    );
  next();
};

function isOwn(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined) return origin.toLowerCase() === `http://${request.headers.host ?? ''}`.toLowerCase();
  return site !== undefined || bearerOf(request) !== undefined;
}
