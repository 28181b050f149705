import { createConnection } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { AppError } from '../domain/errors.ts';
import type { Logger } from '../domain/ports/logger.ts';
import { dataPaths } from '../app/data-paths.ts';
import { startDemo } from '../app/demo.ts';
import { openHandOver, runningServer } from '../app/importing/hand-over.ts';
import { createImportingClient } from '../app/importing/importing-client.ts';
import { checkDataFolder, checkNode } from '../app/preflight.ts';
import { createReadingClient } from '../app/reading-client.ts';
import type { Settings } from '../app/settings/read-settings.ts';
import type { Reading } from '../app/use-cases.ts';
import { createApp } from './create-app.ts';
import { listen, type Listening } from './listen.ts';
import { createLog } from './log.ts';
import { createSessions } from './sessions.ts';
import { resumeUploads } from './uploads/import-uploads.ts';

const root = join(import.meta.dirname, '..');
/** Closing may wait for the batch in hand of an import; after that the process ends, and what was stored is kept. */
const closeMs = 20_000;
/** What is under way in the background and on the hand-over socket may end by itself for so long; it ends with the process at the latest. */
const lingerMs = 1_000;
/** Loading the embedding model takes a few seconds at most. */
const loadMs = 8_000;

export type ServeInput = {
  readonly data: string;
  readonly settings: Settings;
  readonly demo: boolean;
  say(text: string): void;
};
export type Serving = { readonly url: string; readonly token: string; readonly ended: Promise<void> };

/**
 * Starts the server of a data folder: reading thread, import process (when there is work), hand-over socket, pages and API. Returns once it answers; `ended`
 * is settled when a signal has closed everything in order. Throws one sentence when it cannot start.
 */
export async function serve({ data, settings, demo, say }: ServeInput): Promise<Serving> {
  checkNode(process.version);
  await checkDataFolder(data);
  await refuseSecondServer(data);
  const logger = createLog(settings.server.logLevel);
  const reading = createReadingClient(new URL('../app/reading-worker.ts', import.meta.url), {
    data,
    settings,
  });
  const importing = createImportingClient({ data, settings, logger });
  const closing = new AbortController();
  const sessions = createSessions();
  const uploadsFolder = dataPaths(data).uploads;
  const app = createApp({
    reading,
    importing,
    sessions,
    settings,
    logger,
    uploadsFolder,
    closing: closing.signal,
    pagesFolder: join(root, 'web', 'dist'),
    version: await packageVersion(),
  });
  const listening = await listen(app, { port: settings.server.port, closing });
  const handOver = await orClose(listening, async () => {
    // A record or a model that cannot be opened is said now, in one sentence, and not to the first reader.
    await reading.status('owner');
    return openHandOver(data, listening.url, importing);
  });

  const ended = new Promise<void>((resolve, reject) => {
    closeWithGrace(
      {
        delay: closeMs,
        logger: false,
        skip: ['beforeExit'],
        onSecondSignal: (signal) => logger.error('a second signal cut the closing short', { signal }),
        onTimeout: () => logger.error('closing took too long and was cut short'),
      },
      async ({ err }) => {
        if (err !== undefined) logger.error('the server ends because of a fault', { error: err.stack ?? err.message });
        try {
          await closeInOrder();
          resolve();
        } catch (error) {
          logger.error('closing failed', {
            error: error instanceof Error ? (error.stack ?? error.message) : String(error),
            cause: error instanceof Error ? String(error.cause) : null,
          });
          reject(error as Error);
          throw error;
        }
      },
    );
  });
  const background = Promise.all([
    resumeUploads(uploadsFolder, { importing, logger }).catch(logged(logger, 'uploads of an earlier start could not be taken up')),
    startDemo({ reading, importing, demo, logger, say }).catch(logged(logger, 'the archive could not be made ready')),
  ]);
  const closeInOrder = async (): Promise<void> => {
    await listening.close();
    const handedOver = handOver.close();
    await importing.close();
    await atMost(lingerMs, Promise.all([handedOver, background]));
    await closeReading(reading, logger);
  };
  return { url: listening.url, token: sessions.token, ended };
}

async function orClose<Value>(listening: Listening, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    await listening.close();
    throw error;
  }
}

/** Two servers on one folder would take each other’s socket away. A file left by one that died does not count. */
async function refuseSecondServer(data: string): Promise<void> {
  const other = await runningServer(data);
  if (other === undefined) return;
  const answers = await new Promise<boolean>((resolve) => {
    const connection = createConnection(other.socket);
    connection.once('connect', () => (connection.destroy(), resolve(true))).once('error', () => resolve(false));
  });
  if (answers)
    throw new AppError('conflict', `A server runs on this data folder already, at ${other.url}. Use that one, or stop it first.`, {
      details: { url: other.url },
    });
}

/**
 * The embedding runtime aborts the whole process when its thread is ended while it loads, so a server stopped in its first seconds waits for that. A thread that
 * breaks off all the same has lost nothing: it only reads.
 */
async function closeReading(reading: Reading, logger: Logger): Promise<void> {
  try {
    await atMost(loadMs, reading.warmUp());
    await reading.close();
  } catch (error) {
    logger.info('the reading thread broke off', {
      error: error instanceof Error ? error.message : String(error),
    });
  }
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, enough]);
  clearTimeout(timer);
}

async function packageVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

function logged(logger: Logger, message: string): (error: unknown) => void {
  return (error) => logger.error(message, { error: error instanceof Error ? error.message : String(error) });
}
