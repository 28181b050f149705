import { HttpError } from './http-error.ts';

/** What the body reader and the router report, by their `type`, in our words. */
const sentences: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'The body is not JSON. Check brackets, commas and quotation marks.',
  'entity.too.large': 'The body is too large. A question or a text may have up to 100,000 characters.',
  'encoding.unsupported': 'The body is packed in a way that is not read here. Send it as it is, or with gzip.',
  'charset.unsupported': 'The body is in an alphabet that is not read here. Send it as UTF-8.',
  'request.aborted': 'The request ended before its body was complete.',
  'request.size.invalid': 'The body is not as long as Content-Length says.',
  'stream.encoding.set': 'The body cannot be read.',
};

/** The refusal that a library’s error stands for; undefined when it is no refusal but a fault. */
export function refusalOfLibrary(error: unknown): HttpError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { status, type } = error as Error & { status?: unknown; type?: unknown };
  if (error instanceof URIError)
    return new HttpError(400, 'usage', 'The address cannot be read: a “%” in it is not followed by two hexadecimal digits of UTF-8.');
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  const sentence = typeof type === 'string' ? sentences[type] : undefined;
  if (status === 404) return new HttpError(404, 'not-found', 'There is nothing at this address.');
  return new HttpError(status, status === 413 ? 'too-large' : 'usage', sentence ?? 'The request cannot be read.', { cause: error });
}
