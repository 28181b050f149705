import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from '../domain/ports/logger.ts';
import type { Settings } from '../app/settings/read-settings.ts';
import type { Importing, Reading } from '../app/use-cases.ts';
import { bodyDeadline } from './guards/body-deadline.ts';
import { requireReader } from './guards/credentials.ts';
import { onlyOwnHost } from './guards/host.ts';
import { onlySameOriginWrites } from './guards/same-origin.ts';
import { securityHeaders } from './guards/security-headers.ts';
import { healthRoutes } from './health.ts';
import { mountRoutes } from './mount-routes.ts';
import { pageRoutes } from './pages.ts';
import { errorHandler } from './problems/error-handler.ts';
import { HttpError } from './problems/http-error.ts';
import { apiRoutes } from './routes/api-routes.ts';
import type { Sessions } from './sessions.ts';
import { signIn } from './sign-in.ts';

export type AppDependencies = {
  readonly reading: Reading;
  readonly importing: Importing;
  readonly sessions: Sessions;
  readonly settings: Settings;
  readonly logger: Logger;
  /** Folder of the built pages. */
  readonly pagesFolder: string;
  /** Where uploads stand until they are imported. */
  readonly uploadsFolder: string;
  readonly version: string;
  /** Aborted when the server begins to close. */
  readonly closing: AbortSignal;
  /** Tests wait less. */
  readonly waits?: { readonly bodyIdleMs: number; readonly heartbeatMs: number };
};

const standardWaits = { bodyIdleMs: 25_000, heartbeatMs: 15_000 };
/** An answer that refuses a body waits for so long for the rest of it. */
const longestLingerMs = 2_000;
/** A question of 100,000 characters, each written as `\uXXXX`, and its filter. */
const bodyLimit = '1mb';

/** The whole HTTP edge as a value; it listens nowhere. Everything is closed except the pages’ own files, `/livez` and `/readyz`. */
export function createApp({ waits = standardWaits, ...dependencies }: AppDependencies): Express {
  const { sessions, logger, pagesFolder, version } = dependencies;
  const app = express();
  const refuse = errorHandler(logger, { lingerMs: Math.min(longestLingerMs, waits.bodyIdleMs) });
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing');
  app.use(securityHeaders(), logRequests(logger), onlyOwnHost);
  app.use(healthRoutes(dependencies), signIn(sessions), pageRoutes(pagesFolder));
  app.use(onlySameOriginWrites, closedUnlessSignedIn(sessions), bodyDeadline(waits.bodyIdleMs, refuse), express.json({ limit: bodyLimit }));
  app.use('/api/v1', mountRoutes(apiRoutes(version), { ...dependencies, heartbeatMs: waits.heartbeatMs }));
  app.use((request) => {
    throw new HttpError(404, 'not-found', `There is nothing at ${request.path.slice(0, 200)}.`);
  });
  app.use(refuse);
  return app;
}

function closedUnlessSignedIn(sessions: Sessions): RequestHandler {
  return (request, _response, next) => {
    requireReader(request, sessions);
    next();
  };
}

/** Path without the question: what people ask is in no log. */
function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () =>
      logger.info('request', {
        method: request.method,
        path: request.path,
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
      }),
    );
    next();
  };
}
