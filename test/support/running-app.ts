import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '../../app/settings/read-settings.ts';
import { createApp, type AppDependencies } from '../../server/create-app.ts';
import { listen } from '../../server/listen.ts';
import { createSessions } from '../../server/sessions.ts';
import { createFakeImporting, type FakeImporting } from './fake-importing.ts';
import { createFakeReading, type FakeReading } from './fake-reading.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type RunningApp = {
  readonly url: string;
  readonly token: string;
  readonly reading: FakeReading;
  readonly importing: FakeImporting;
  readonly uploadsFolder: string;
  readonly log: { level: string; message: string; fields: Readonly<Record<string, unknown>> }[];
  readonly app: ReturnType<typeof createApp>;
  /** fetch with the token, under /api/v1 for paths that begin with none other. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

export type Options = {
  readonly pages?: boolean;
  readonly waits?: AppDependencies['waits'];
  readonly uploadMegabytes?: number;
  readonly reading?: Partial<FakeReading>;
};

/** The real app on a free port of loopback, over ports answered in memory. */
export async function startApp({ pages = true, waits, uploadMegabytes = 16, reading: other = {} }: Options = {}): Promise<RunningApp> {
  const folder = await temporaryFolder();
  const pagesFolder = join(folder.path, 'dist');
  const uploadsFolder = join(folder.path, 'uploads');
  if (pages) await writePages(pagesFolder);
  const log: RunningApp['log'] = [];
  const note =
    (level: string) =>
    (message: string, fields: Readonly<Record<string, unknown>> = {}) =>
      void log.push({ level, message, fields });
  const reading: FakeReading = { ...createFakeReading(), ...other };
  const importing = createFakeImporting(reading);
  const sessions = createSessions();
  const closing = new AbortController();
  const standard = readSettings({ environment: {}, file: {} });
  const app = createApp({
    reading,
    importing,
    sessions,
    settings: { ...standard, server: { ...standard.server, uploadMegabytes } },
    logger: { info: note('info'), warn: note('warn'), error: note('error') },
    pagesFolder,
    uploadsFolder,
    version: '0.1.0',
    closing: closing.signal,
    ...(waits === undefined ? {} : { waits }),
  });
  const listening = await listen(app, { port: 0, closing });
  return {
    url: listening.url,
    token: sessions.token,
    reading,
    importing,
    uploadsFolder,
    log,
    app,
    ask: (path, init = {}) =>
      fetch(`${listening.url}/api/v1${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${sessions.token}`,
          ...(init.headers as Record<string, string> | undefined),
        },
      }),
    async close() {
      await listening.close();
      await folder.remove();
    },
  };
}

async function writePages(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Reftel</title>');
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'assets', 'index-abc123.js'), 'export {};');
}
