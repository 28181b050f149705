import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { safeFileName } from './file-names.ts';

/** What a route answers with, apart from Express. */
export type Reply =
  | {
      readonly json: unknown;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly isTagged?: boolean;
    }
  | {
      readonly file: string | Uint8Array | Readable;
      readonly type: string;
      readonly fileName: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly stream: (response: Response) => void };

/** `no-cache` lets a browser keep the answer, and makes it ask each time whether it is still right. */
export const askAgain = 'private, no-cache';

export async function sendReply(reply: Reply, response: Response): Promise<void> {
  if ('stream' in reply) reply.stream(response);
  else if ('file' in reply) await sendFile(reply, response);
  else sendJson(reply, response);
}

function sendJson({ json, status = 200, headers = {}, isTagged = false }: Extract<Reply, { json: unknown }>, response: Response): void {
  const body = JSON.stringify(json);
  response.status(status).set(headers).type('application/json');
  if (isTagged)
    response.set({
      etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
      'cache-control': askAgain,
    });
  sendBody(body, response);
}

/** Always as a file to keep, never as a page of ours: what stands in it must not run here. */
async function sendFile({ file, type, fileName, headers = {} }: Extract<Reply, { file: unknown }>, response: Response): Promise<void> {
  response.attachment(safeFileName(fileName));
  response.set({
    'content-type': type,
    'content-security-policy': "sandbox; default-src 'none'",
    ...headers,
  });
  if (typeof file === 'string') sendBody(file, response);
  else if (file instanceof Uint8Array) sendBody(Buffer.from(file.buffer, file.byteOffset, file.byteLength), response);
  else if (response.req.method === 'HEAD') response.end();
  else await pipeline(file, response);
}

/**
 * Sends the body, or 304 when the client names the tag it has. Express’s own check takes a `Cache-Control: no-cache` of the request for a wish to have everything
 * again; programs that revalidate send it by themselves.
 */
function sendBody(body: string | Buffer, response: Response): void {
  const tag = response.get('etag');
  const named =
    response.req
      .get('if-none-match')
      ?.split(',')
      .map((one) => one.trim().replace(/^W\//, '')) ?? [];
  if (tag !== undefined && (named.includes(tag) || named.includes('*'))) response.status(304);
  response.send(body);
}
