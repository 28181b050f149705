import { z } from 'zod';
import { errorCodes, isAppError, type AppError } from '../../domain/errors.ts';
import { HttpError } from './http-error.ts';
import { refusalOfLibrary } from './library-errors.ts';
import { statusOfCode } from './status-of-code.ts';

/** An error as RFC 9457 describes it. Members beside these are the plain details of the code, e.g. `position` of `bad-query`. */
export const problemSchema = z
  .looseObject({
    type: z.string().describe('A name for the kind of problem; it ends in the code.'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('What happened and what to do next.'),
    instance: z.string().describe('The number of this request, as in the server’s log.'),
    code: z.enum(errorCodes),
    errors: z
      .array(
        z.object({
          in: z.enum(['path', 'query', 'body']),
          field: z.string(),
          pointer: z.string(),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('Each input that is wrong.'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

const reserved = new Set(['type', 'title', 'status', 'detail', 'instance', 'code', 'cause']);

/** What a reader is told of an error. An unexpected one becomes a generic sentence: its text may hold what is nobody’s business. */
export function problemOf(
  error: unknown,
  requestId: string,
): { problem: Problem; headers: Readonly<Record<string, string>>; isUnexpected: boolean } {
  const known = isAppError(error) ? error : refusalOfLibrary(error);
  const instance = `urn:uuid:${requestId}`;
  if (known === undefined || known.code === 'unexpected') {
    const detail = `Something failed that should not have. What was stored is kept. If it happens again, give the number ${requestId} to whoever runs this machine.`;
    return { problem: { ...heading('unexpected'), detail, instance }, headers: {}, isUnexpected: true };
  }
  const { title, type, code } = heading(known.code);
  const status = known instanceof HttpError ? known.status : statusOfCode[known.code].status;
  const headers = known instanceof HttpError ? known.headers : headersOf(status);
  return {
    problem: { ...plainDetails(known, status), type, title, status, detail: known.message, instance, code },
    headers,
    isUnexpected: status === 500,
  };
}

function heading(code: AppError['code']): Pick<Problem, 'type' | 'title' | 'status' | 'code'> {
  return { type: `urn:reftel:problem:${code}`, ...statusOfCode[code], code };
}

function headersOf(status: number): Readonly<Record<string, string>> {
  if (status === 401) return { 'www-authenticate': 'Bearer realm="reftel"' };
  return status === 503 ? { 'retry-after': '5' } : {};
}

/** Details are for programs that sent a wrong request; those of the server’s own faults stay in its log. */
function plainDetails(error: AppError, status: number): Record<string, unknown> {
  if (status >= 500) return {};
  return Object.fromEntries(Object.entries(error.details).filter(([name]) => !reserved.has(name)));
}
