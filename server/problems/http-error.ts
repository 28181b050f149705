import { AppError, type ErrorCode } from '../../domain/errors.ts';

type Options = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly details?: Record<string, unknown>;
  readonly cause?: unknown;
};

/** A refusal whose status is HTTP’s own matter (method, media type, host), not that of its code. */
export class HttpError extends AppError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: ErrorCode, message: string, { headers = {}, details = {}, cause }: Options = {}) {
    super(code, message, { details, ...(cause === undefined ? {} : { cause }) });
    this.name = 'HttpError';
    this.status = status;
    this.headers = headers;
  }
}
