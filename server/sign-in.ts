import type { RequestHandler } from 'express';
import { AppError } from '../domain/errors.ts';
import { cookieName } from './guards/credentials.ts';
import type { Sessions } from './sessions.ts';

/** `GET /?token=…` opens a session and leaves the token behind, so that it stays out of the history, of bookmarks and of what is shared. */
export function signIn(sessions: Sessions): RequestHandler {
  return (request, response, next) => {
    const { token } = request.query;
    if (request.method !== 'GET' || request.path !== '/' || token === undefined) return next();
    const session = typeof token === 'string' ? sessions.signIn(token) : undefined;
    if (session === undefined)
      throw new AppError(
        'unauthorised',
        'This address is of an earlier start of the server. Open the one that “reftel serve” printed last.',
      );
    response.cookie(cookieName(request), session, { httpOnly: true, sameSite: 'strict', path: '/' });
    response.redirect(303, '/');
  };
}
