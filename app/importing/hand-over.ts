import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { importProgressSchema, importSummarySchema, type ImportProgress, type ImportSummary } from '../../domain/answers/archive.ts';
import { AppError, isAppError, type ErrorCode } from '../../domain/errors.ts';
import { readIfThere } from '../read-if-there.ts';
import type { ImportRequest } from '../use-cases.ts';
import type { ImportingClient } from './importing-client.ts';

/** A socket path over this many bytes cannot be bound; then it goes to a private folder of the system (design §10). */
const longestSocketPath = 107;

const serverFileSchema = z.object({ pid: z.number().int(), url: z.string(), socket: z.string() });
export type ServerFile = z.infer<typeof serverFileSchema>;

const lineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: importProgressSchema }),
  z.object({ kind: z.literal('summary'), summary: importSummarySchema, interrupted: z.boolean() }),
  z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
]);
type Line = z.infer<typeof lineSchema>;

const requestSchema = z.object({
  paths: z.array(z.string()).min(1),
  collection: z.string().optional(),
  marking: z.string().optional(),
  wordsOnly: z.boolean().optional(),
  onlyFailed: z.string().optional(),
  who: z.string(),
});

export type HandOver = { readonly socket: string; close(): Promise<void> };

/**
 * Lets the command line of this machine's owner hand paths to the running server: a socket only the owner may open, one import a connection,
 * one JSON line an event. Closing the connection stops the import after its batch. HTTP never takes a path.
 */
export async function openHandOver(data: string, url: string, importing: ImportingClient): Promise<HandOver> {
  const socket = await socketPath(data);
  await rm(socket, { force: true });
  const server = createServer((connection) => void serveConnection(connection, importing));
  await listenOn(server, socket);
  await chmod(socket, 0o600);
  const file = join(data, 'server.json');
  await writeFile(`${file}.new`, `${JSON.stringify({ pid: process.pid, url, socket } satisfies ServerFile)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return {
    socket,
    async close() {
      await rm(file, { force: true });
      await new Promise((resolve) => server.close(resolve));
      await rm(socket, { force: true });
    },
  };
}

/** The server running on this data folder, or nothing. A file left by a server that died is no server, even when its process number has gone to another program. */
export async function runningServer(data: string): Promise<ServerFile | undefined> {
  const text = await readIfThere(join(data, 'server.json'));
  const server = text === undefined ? undefined : readServerFile(text);
  return server !== undefined && isAlive(server.pid) && (await listens(server.socket)) ? server : undefined;
}

/** A file that was cut off by a crash names no server. */
function readServerFile(text: string): ServerFile | undefined {
  try {
    return serverFileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** False only when it is certain that nobody listens there. */
function listens(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(socket);
    connection.once('connect', () => (connection.destroy(), resolve(true)));
    connection.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'));
  });
}

/** Hands an import to the running server and follows it to its end. */
export async function handOverImport(
  server: ServerFile,
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<{ summary: ImportSummary; interrupted: boolean }> {
  const connection = createConnection(server.socket);
  signal.addEventListener('abort', () => connection.write('{"kind":"stop"}\n'), { once: true });
  await new Promise<void>((resolve, reject) => {
    connection.once('connect', resolve);
    connection.once('error', (cause) =>
      reject(
        new AppError(
          'writer-busy',
          'A server seems to run on this data folder but does not answer. Wait a moment or stop it, then run the same command again.',
          { cause },
        ),
      ),
    );
  });
  connection.write(`${JSON.stringify(request)}\n`);
  try {
    for await (const text of createInterface({ input: connection })) {
      const line: Line = lineSchema.parse(JSON.parse(text));
      if (line.kind === 'progress') onProgress(line.progress);
      else if (line.kind === 'failed') throw new AppError(line.code as ErrorCode, line.message);
      else return { summary: line.summary, interrupted: line.interrupted };
    }
  } finally {
    // An open connection would keep this process from ending.
    connection.destroy();
  }
  throw new AppError(
    'interrupted',
    'The server stopped before the import was done. What was stored is kept; run the same command again to continue.',
  );
}

async function serveConnection(connection: Socket, importing: ImportingClient): Promise<void> {
  const stop = new AbortController();
  connection.on('close', () => stop.abort());
  connection.on('error', () => stop.abort());
  const send = (line: Line): void => void (connection.writable && connection.write(`${JSON.stringify(line)}\n`));
  try {
    let started: Promise<void> | undefined;
    for await (const text of createInterface({ input: connection })) {
      if (started !== undefined) {
        stop.abort();
        continue;
      }
      const request = requestSchema.parse(JSON.parse(text)) as ImportRequest;
      started = importing
        .importPaths(request, (progress) => send({ kind: 'progress', progress }), stop.signal)
        .then(
          (done) => send({ kind: 'summary', ...done }),
          (error: unknown) =>
            send({
              kind: 'failed',
              code: isAppError(error) ? error.code : 'unexpected',
              message: error instanceof Error ? error.message : 'The import failed.',
            }),
        );
    }
    await started;
  } catch {
    send({ kind: 'failed', code: 'usage', message: 'The request could not be read.' });
    connection.end();
  }
}

async function socketPath(data: string): Promise<string> {
  const plain = join(data, 'reftel.sock');
  if (Buffer.byteLength(plain) <= longestSocketPath) return plain;
  return join(await mkdtemp(join(tmpdir(), 'reftel-')), 'reftel.sock');
}

function listenOn(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
}
