import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Logger } from '../../domain/ports/logger.ts';
import { problemOf, type Problem } from './problem.ts';

/**
 * The one place where an error becomes an answer: a problem (RFC 9457), never cached, never with a stack. What of a refused body is still coming may come for
 * `lingerMs`. A second error of the same request changes nothing.
 */
export function errorHandler(logger: Logger, { lingerMs }: { readonly lingerMs: number }): ErrorRequestHandler {
  const refused = new WeakSet<Response>();
  // Express tells an error handler by its four parameters.
  return (error: unknown, request, response, _next) => {
    if (refused.has(response) || response.closed) return;
    refused.add(response);
    const requestId = randomUUID();
    const { problem, headers, isUnexpected } = problemOf(error, requestId);
    if (isUnexpected)
      logger.error('a request failed', {
        requestId,
        method: request.method,
        path: request.path,
        error: described(error),
      });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.status).set({ 'cache-control': 'no-store', ...headers });
    for (const name of ['etag', 'content-disposition', 'last-modified']) response.removeHeader(name);
    if (request.complete || problem.status === 408) send(request, response, problem);
    else afterBody(request, lingerMs, () => send(request, response, problem));
  };
}

/** Reads and drops what is still coming before the answer goes out: a connection closed over unread bytes is reset, and the client never sees why. */
function afterBody(request: Request, lingerMs: number, answer: () => void): void {
  let isAnswered = false;
  const once = (): void => {
    clearTimeout(timer);
    if (!isAnswered) answer();
    isAnswered = true;
  };
  const timer = setTimeout(once, lingerMs);
  request.once('end', once).once('close', once).resume();
}

/** A person who opened a page gets the sentence, a program the problem. */
function send(request: Request, response: Response, problem: Problem): void {
  const isPage = request.method === 'GET' && !request.path.startsWith('/api/') && request.accepts(['json', 'html']) === 'html';
  if (isPage) response.type('text/plain').send(`${problem.detail}\n`);
  else response.type('application/problem+json').send(JSON.stringify(problem));
}

function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { value: String(error) };
  const { details } = error as Error & { details?: unknown };
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    details,
    ...(error.cause === undefined ? {} : { cause: described(error.cause) }),
  };
}
