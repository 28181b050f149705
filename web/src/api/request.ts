import { ApiError, type ApiErrorCode } from './api-error.ts';

const base = '/api/v1';

export type RequestOptions = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly json?: unknown;
  readonly form?: FormData;
  readonly accept?: string;
  readonly signal?: AbortSignal;
};

/** Asks the server that served this page. Throws `ApiError`; an aborted request throws the abort itself. */
export async function send(path: string, options: RequestOptions = {}): Promise<Response> {
  const headers = new Headers({ accept: options.accept ?? 'application/json' });
  const init: RequestInit = { method: options.method ?? 'GET', headers, credentials: 'same-origin' };
  if (options.json !== undefined) {
    headers.set('content-type', 'application/json');
    init.body = JSON.stringify(options.json);
  }
  if (options.form !== undefined) init.body = options.form;
  if (options.signal !== undefined) init.signal = options.signal;
  const response = await reach(base + path, init);
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** The answer as data. The server's schemas are its word for the shape; both are built from the same types. */
export async function ask<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  try {
    return (await response.json()) as T;
  } catch (cause) {
    throw new ApiError('not-an-answer', 'The server sent something that is not an answer.', {
      status: response.status,
      cause,
    });
  }
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('offline', 'The server does not answer.', { status: 0, cause });
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  const body = await bodyOf(response);
  const code = typeof body['code'] === 'string' ? (body['code'] as ApiErrorCode) : codeOfStatus(response.status);
  const sentence = [body['detail'], body['title']].find((text) => typeof text === 'string' && text !== '');
  const message = typeof sentence === 'string' ? sentence : response.statusText;
  return new ApiError(code, message, { status: response.status, details: body });
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return {};
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function codeOfStatus(status: number): ApiErrorCode {
  if (status === 401) return 'unauthorised';
  if (status === 404) return 'not-found';
  if (status === 502 || status === 503 || status === 504) return 'offline';
  return 'unexpected';
}
