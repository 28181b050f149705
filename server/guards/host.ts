import type { RequestHandler } from 'express';
import { HttpError } from '../problems/http-error.ts';

const ownHost = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/** Against DNS rebinding: a page of another name that comes to resolve to this machine is not answered. */
export const onlyOwnHost: RequestHandler = (request, _response, next) => {
  if (!ownHost.test(request.headers.host ?? ''))
    throw new HttpError(421, 'usage', 'This server answers as 127.0.0.1 or localhost only. Open the address that “reftel serve” printed.');
  next();
};
