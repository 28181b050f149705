import type { ErrorRequestHandler, RequestHandler } from 'express';
import { HttpError } from '../problems/http-error.ts';

/**
 * A body that stops coming for `idleMs` is refused, so that a slow sender holds nothing. The rest of the connection is then closed. `refuse` is called and not
 * `next`: whoever reads the body still waits to call that, and the second call would pass the error handler by.
 */
export function bodyDeadline(idleMs: number, refuse: ErrorRequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) return next();
    let seen = request.socket.bytesRead;
    const timer = setInterval(() => {
      const { bytesRead } = request.socket;
      if (bytesRead !== seen && !request.complete) {
        seen = bytesRead;
        return;
      }
      clearInterval(timer);
      if (request.complete || response.headersSent) return;
      response.once('finish', () => request.destroy());
      void refuse(
        new HttpError(408, 'usage', 'The body did not arrive in time. Send it again.', {
          headers: { connection: 'close' },
        }),
        request,
        response,
        next,
      );
    }, idleMs);
    const stop = (): void => clearInterval(timer);
    request.once('end', stop).once('close', stop);
    next();
  };
}
