import { createServer, type RequestListener } from 'node:http';
import { AppError } from '../domain/errors.ts';

const host = '127.0.0.1';
const headersMs = 15_000;
/** A whole upload over a slow line. */
const requestMs = 600_000;
const mostHeaders = 100;
/** Answers in hand may be finished for so long; then their connections are cut. */
const graceMs = 5_000;

export type Listening = { readonly url: string; close(): Promise<void> };

/** Answers on loopback; port 0 takes a free one. `port-taken` when another program has it. `close` ends streams, lets answers in hand finish, and then cuts what is left. */
export async function listen(
  app: RequestListener,
  { port, closing }: { readonly port: number; readonly closing: AbortController },
): Promise<Listening> {
  const server = createServer({ headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: 5_000 }, app);
  server.maxHeadersCount = mostHeaders;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(refusal(cause, port)));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new AppError('unexpected', 'The server has no port.');
  return {
    url: `http://${host}:${bound.port}`,
    async close() {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

function refusal(cause: NodeJS.ErrnoException, port: number): Error {
  if (cause.code === 'EADDRINUSE')
    return new AppError(
      'port-taken',
      `Port ${port} is taken by another program, perhaps by another Reftel. Stop it, or name another port with --port.`,
      { cause, details: { port } },
    );
  if (cause.code === 'EACCES')
    return new AppError('port-taken', `Port ${port} may not be opened by this user. Name one above 1023 with --port.`, {
      cause,
      details: { port },
    });
  return cause;
}
