import type { IncomingMessage } from 'node:http';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import busboy, { type Busboy } from 'busboy';
import { AppError, isAppError } from '../../domain/errors.ts';
import { HttpError } from '../problems/http-error.ts';
import { createNamer } from '../file-names.ts';
import { uploadFieldsSchema, type UploadFields } from './upload-fields.ts';

const mostFiles = 1_000;
const mostFields = 10;

export type Upload = {
  readonly folder: string;
  readonly delivery: string;
  readonly fields: UploadFields;
  readonly files: number;
};

/**
 * Writes the files of a multipart request to a new folder `upload-…` of `uploadsFolder`. They stand in one delivery folder with a name of its own, so that
 * two papers called `note.pdf` of two uploads are two papers. On any failure nothing is left behind.
 * Throws `too-large` (files, megabytes), `disk-full`, and `usage` for what cannot be read.
 */
export async function receiveUpload(
  request: IncomingMessage,
  { uploadsFolder, megabytes }: { readonly uploadsFolder: string; readonly megabytes: number },
): Promise<Upload> {
  const parser = parserOf(request);
  await mkdir(uploadsFolder, { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(uploadsFolder, 'upload-'));
  try {
    const delivery = join(folder, 'files');
    const files = join(delivery, basename(folder));
    await mkdir(files, { recursive: true, mode: 0o700 });
    const received = await receive(request, parser, { files, mostBytes: megabytes * 2 ** 20, megabytes });
    if (received.files === 0)
      throw new AppError('usage', 'The upload holds no file. Send at least one in the field “files”.', {
        details: { field: 'files' },
      });
    return { folder, delivery, fields: fieldsOf(received.fields), files: received.files };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw refusalOf(error);
  }
}

function parserOf(request: IncomingMessage): Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        files: mostFiles,
        fields: mostFields,
        parts: mostFiles + mostFields,
        fieldSize: 2_000,
        headerPairs: 50,
      },
    });
  } catch (cause) {
    throw new HttpError(400, 'usage', 'The upload cannot be read: its multipart header lacks a boundary.', {
      cause,
    });
  }
}

type Target = { readonly files: string; readonly mostBytes: number; readonly megabytes: number };

async function receive(
  request: IncomingMessage,
  parser: Busboy,
  { files, mostBytes, megabytes }: Target,
): Promise<{ fields: Map<string, string>; files: number }> {
  const fields = new Map<string, string>();
  const name = createNamer();
  const writing: Promise<void>[] = [];
  const meter = { bytes: 0 };
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: Error): void => {
      request.unpipe(parser);
      // What still comes is read and dropped: a browser hears the answer only after it has sent everything.
      request.resume();
      parser.destroy(error);
      reject(error);
    };
    parser.on('file', (_field, stream, { filename }) => {
      writing.push(pipeline(stream, createWriteStream(join(files, name(filename ?? '')), { flags: 'wx', mode: 0o600 })).catch(refuse));
    });
    parser.on('field', (field, value, { valueTruncated }) => {
      if (valueTruncated) refuse(new AppError('usage', `The field “${field.slice(0, 100)}” is too long.`, { details: { field } }));
      else fields.set(field, value);
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      parser.on(limit, () =>
        refuse(
          new AppError('too-large', 'One upload may hold 1,000 files. Send the rest in another, or use “reftel import” on this machine.', {
            details: { limit: mostFiles },
          }),
        ),
      );
    parser.on('error', (error: Error) => refuse(error)).once('close', resolve);
    request.on('data', (chunk: Buffer) => {
      meter.bytes += chunk.length;
      if (meter.bytes > mostBytes)
        refuse(
          new AppError(
            'too-large',
            `One upload may hold ${megabytes} megabytes. Send less at once, or use “reftel import” on this machine.`,
            { details: { megabytes } },
          ),
        );
    });
    request.once(
      'close',
      () => request.complete || refuse(new AppError('usage', 'The upload ended before it was complete. Send it again.')),
    );
    request.pipe(parser);
  }).finally(() => Promise.allSettled(writing));
  return { fields, files: writing.length };
}

function fieldsOf(fields: ReadonlyMap<string, string>): UploadFields {
  const read = uploadFieldsSchema.safeParse(Object.fromEntries([...fields].filter(([, value]) => value !== '')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  throw new AppError('usage', `The field “${field.slice(0, 100)}” of the upload cannot be read: ${issue?.message ?? 'unknown'}.`, {
    details: { field },
  });
}

function refusalOf(error: unknown): unknown {
  if (isAppError(error)) return error;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
      return new AppError('disk-full', 'The disk is full: the upload was not kept. Make room and send it again.', { cause: error });
    return error;
  }
  return new AppError('usage', 'The upload cannot be read: it is not complete multipart/form-data.', {
    cause: error,
  });
}
