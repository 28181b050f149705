import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits: nobody guesses it. */
const secretBytes = 32;
/** Browsers signed in at once; the oldest has to sign in again. */
const mostSessions = 500;

/** Who may ask: made once a start, kept in memory only, gone with the process. */
export type Sessions = {
  /** The token of this start, printed once for the owner. */
  readonly token: string;
  /** A new session id for who shows the token, else undefined. */
  signIn(token: string): string | undefined;
  /** The reader behind a session id or a bearer token. */
  readerOf(credentials: { readonly session?: string | undefined; readonly bearer?: string | undefined }): string | undefined;
};

/** Sessions of the one owner. Secrets are compared by their digests in constant time; session ids are held as digests only. */
export function createSessions(): Sessions {
  const token = secret();
  const tokenDigest = digest(token);
  const open = new Map<string, Buffer>();
  const isToken = (given: string): boolean => timingSafeEqual(digest(given), tokenDigest);
  return {
    token,
    signIn(given) {
      if (!isToken(given)) return undefined;
      const session = secret();
      const held = digest(session);
      open.set(held.toString('hex'), held);
      const [oldest] = open.keys();
      if (open.size > mostSessions && oldest !== undefined) open.delete(oldest);
      return session;
    },
    readerOf({ session, bearer }) {
      if (bearer !== undefined) return isToken(bearer) ? 'owner' : undefined;
      if (session === undefined) return undefined;
      const given = digest(session);
      const held = open.get(given.toString('hex'));
      return held !== undefined && timingSafeEqual(held, given) ? 'owner' : undefined;
    },
  };
}

function secret(): string {
  return randomBytes(secretBytes).toString('base64url');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
