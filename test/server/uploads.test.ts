import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runAnswerSchema } from '../../domain/answers/archive.ts';
import { AppError } from '../../domain/errors.ts';
import { silentLogger } from '../../app/defaults.ts';
import { resumeUploads } from '../../server/uploads/import-uploads.ts';
import { startApp, type Options, type RunningApp } from '../support/running-app.ts';
import { uploadForm } from '../support/upload-form.ts';

let running: RunningApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});
const start = async (options: Options = {}): Promise<RunningApp> => (running = await startApp(options));

const upload = (app: RunningApp, body: FormData): Promise<Response> => app.ask('/imports', { method: 'POST', body });

async function uploadsLeft(app: RunningApp): Promise<string[]> {
  return readdir(app.uploadsFolder).catch(() => []);
}

describe('Uploads', () => {
  it('hands files with safe names of their own to the import and answers with its run', async () => {
    const app = await start();
    const response = await upload(
      app,
      uploadForm(
        [
          ['note.txt', 'one'],
          ['NOTE.txt', 'two'],
          ['../../etc/passwd', 'three'],
          ['Нота\u202e.txt', 'four'],
        ],
        { collection: ' Boxes ', marking: 'secret' },
      ),
    );
    expect(response.status).toBe(202);
    expect(response.headers.get('location')).toBe('/api/v1/imports/101');
    expect(runAnswerSchema.parse(await response.json()).run.run).toBe(101);
    const [started] = app.importing.started;
    expect(started?.request).toMatchObject({ collection: 'Boxes', marking: 'SECRET', who: 'owner' });
    expect([...(started?.files ?? [])].sort()).toEqual(
      [
        ['NOTE (2).txt', 'two'],
        ['note.txt', 'one'],
        ['passwd', 'three'],
        ['Нота.txt', 'four'],
      ].sort(),
    );
  });

  it('keeps the files until the run is done, and no longer', async () => {
    const app = await start();
    await upload(app, uploadForm([['a.txt', 'a']]));
    expect(app.importing.started[0]?.request).toMatchObject({ collection: 'uploads' });
    app.importing.tell({ run: 101, stage: 'reading' });
    expect(await uploadsLeft(app)).toHaveLength(1);
    app.importing.tell({ run: 101, stage: 'done' });
    await expect.poll(() => uploadsLeft(app)).toEqual([]);
  });

  it.each([
    ['no file', uploadForm([], { collection: 'x' }), 400, /holds no file/],
    ['the demo’s name', uploadForm([['a.txt', 'a']], { collection: 'demo' }), 400, /“collection”.*demo/],
    ['a marking that is none', uploadForm([['a.txt', 'a']], { marking: 'VERY SECRET' }), 400, /“marking”/],
    ['a field that is none', uploadForm([['a.txt', 'a']], { path: '/etc' }), 400, /“path”/],
    ['1,001 files', uploadForm(Array.from({ length: 1_001 }, (_, at) => [`${at}.txt`, 'x'] as const)), 413, /1,000 files/],
    ['17 megabytes', uploadForm([['a.txt', 'a'.repeat(17 * 2 ** 20)]]), 413, /16 megabytes/],
  ] as const)('refuses an upload with %s and keeps nothing of it', async (_what, body, status, detail) => {
    const app = await start();
    const response = await upload(app, body);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { detail: string }).detail).toMatch(detail);
    expect(await uploadsLeft(app)).toEqual([]);
    expect(app.importing.started).toEqual([]);
  });

  it('keeps nothing of an upload that breaks off, and goes on answering', async () => {
    const app = await start();
    const { hostname, port } = new URL(app.url);
    await new Promise<void>((resolve) => {
      const sent = httpRequest({
        hostname,
        port,
        method: 'POST',
        path: '/api/v1/imports',
        headers: {
          authorization: `Bearer ${app.token}`,
          'content-type': 'multipart/form-data; boundary=x',
          'content-length': '5000',
        },
      });
      sent.on('error', () => undefined).on('close', () => resolve());
      sent.write('--x\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf of it', () => sent.destroy());
    });
    await expect.poll(() => uploadsLeft(app)).toEqual([]);
    expect((await app.ask('/status')).status).toBe(200);
  });

  it('keeps the files when the import does not start, says why, and imports them at the next start', async () => {
    const app = await start();
    app.importing.failNext(new AppError('writer-busy', 'Another import is writing.'));
    expect((await upload(app, uploadForm([['a.txt', 'a']], { marking: 'SECRET' }))).status).toBe(503);
    await mkdir(join(app.uploadsFolder, 'upload-half', 'files'), { recursive: true });
    await writeFile(join(app.uploadsFolder, 'upload-half', 'files', 'b.txt'), 'never complete');
    expect(await resumeUploads(app.uploadsFolder, { importing: app.importing, logger: silentLogger })).toEqual([101]);
    expect(app.importing.started[0]?.request).toMatchObject({
      collection: 'uploads',
      marking: 'SECRET',
      who: 'owner',
    });
    expect(await uploadsLeft(app)).toHaveLength(1);
  });

  it('refuses a body that stops coming', async () => {
    const app = await start({ waits: { bodyIdleMs: 50, heartbeatMs: 15_000 } });
    const { hostname, port } = new URL(app.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(
        {
          hostname,
          port,
          method: 'POST',
          path: '/api/v1/search',
          headers: {
            authorization: `Bearer ${app.token}`,
            'content-type': 'application/json',
            'content-length': '500',
          },
        },
        (response) => resolve(response.statusCode),
      );
      sent.on('error', reject);
      sent.write('{"q":');
    });
    expect(status).toBe(408);
  });
});
