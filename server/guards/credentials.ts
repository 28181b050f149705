import type { IncomingMessage } from 'node:http';
import { AppError } from '../../domain/errors.ts';
import type { Sessions } from '../sessions.ts';

/** Browsers share cookies between ports of one host; the port in the name keeps two servers of one machine apart. */
export function cookieName(request: IncomingMessage): string {
  const port = /:(\d+)$/.exec(request.headers.host ?? '')?.[1];
  return port === undefined ? 'reftel' : `reftel-${port}`;
}

export function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer +([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Who asks. An `Authorization` header is taken at its word: with a wrong one no cookie helps. Throws `unauthorised`. */
export function requireReader(request: IncomingMessage, sessions: Sessions): string {
  const bearer = request.headers.authorization === undefined ? undefined : (bearerOf(request) ?? '');
  const reader = sessions.readerOf({ bearer, session: cookieOf(request, cookieName(request)) });
  if (reader === undefined)
    throw new AppError(
      'unauthorised',
      'This needs a session. Open the address that “reftel serve” printed, or send its token as “Authorization: Bearer …”.',
    );
  return reader;
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
