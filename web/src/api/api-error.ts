import type { ErrorCode } from '../../../domain/errors.ts';

/** Codes the client adds to those of the server: no answer at all, and an answer that is not ours. */
export type ApiErrorCode = ErrorCode | 'offline' | 'not-an-answer';

/** A request that failed, as the reader is told: `message` is a sentence of the server's, `details` the rest of its problem. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ApiErrorCode, message: string, options: { status: number; details?: Record<string, unknown>; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ApiError';
    this.code = code;
    this.status = options.status;
    this.details = options.details ?? {};
  }
}
