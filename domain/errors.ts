/** Codes that callers and users may rely on. A new failure gets a new code here, never a reused one. */
export const errorCodes = [
  'usage',
  'bad-query',
  'bad-setting',
  'not-found',
  'conflict',
  'stale',
  'too-large',
  'unauthorised',
  'wrong-node',
  'folder-not-writable',
  'model-missing',
  'model-mismatch',
  'port-taken',
  'writer-busy',
  'wrong-dimension',
  'index-damaged',
  'store-damaged',
  'store-too-new',
  'engine-failed',
  'embedder-failed',
  'parser-failed',
  'disk-full',
  'interrupted',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/**
 * A failure the reader can act on: `message` says what happened and what to do next, in one sentence or two;
 * `code` never changes its meaning; `details` holds plain data for programs (a position, a field, a limit).
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: Record<string, unknown> } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** True for errors of ours; anything else is a fault of the program and is shown to users as one generic sentence. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
