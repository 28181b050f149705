import { Router } from 'express';
import type { Logger } from '../domain/ports/logger.ts';
import type { Reading } from '../app/use-cases.ts';

/** `/livez`: the process answers. `/readyz`: the record answers, too, and the server is not closing. Both are public and tell nothing else. */
export function healthRoutes({
  reading,
  logger,
  closing,
}: {
  readonly reading: Reading;
  readonly logger: Logger;
  readonly closing: AbortSignal;
}): Router {
  const router = Router({ caseSensitive: true });
  let asking: Promise<boolean> | undefined;
  // Public, so many callers share one look at the record.
  const isReady = (): Promise<boolean> =>
    (asking ??= reading
      .status('owner')
      .then(() => true)
      .catch((error: Error) => {
        logger.error('not ready', { error: error.message });
        return false;
      })
      .finally(() => (asking = undefined)));

  router.get('/livez', (_request, response) => void response.json({ status: 'alive' }));
  router.get('/readyz', async (_request, response) => {
    const status = closing.aborted ? 'closing' : (await isReady()) ? 'ready' : 'not-ready';
    response.status(status === 'ready' ? 200 : 503).json({ status });
  });
  return router;
}
