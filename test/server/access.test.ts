import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../server/routes/api-routes.ts';
import { createSessions } from '../../server/sessions.ts';
import { startApp, type RunningApp } from '../support/running-app.ts';

let running: RunningApp;
beforeAll(async () => void (running = await startApp()));
afterAll(() => running.close());

type Raw = { readonly method?: string; readonly path: string; readonly headers?: Record<string, string> };

/** Without fetch’s own rules about headers. */
function raw({ method = 'GET', path, headers = {} }: Raw): Promise<{ status: number; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(running.url);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ hostname, port, method, path, headers, agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    sent.on('error', reject).end();
  });
}

async function signedIn(): Promise<string> {
  const { headers } = await raw({ path: `/?token=${running.token}` });
  const [cookie = ''] = headers['set-cookie'] as string[];
  return cookie.split(';')[0] ?? '';
}

describe('Access', () => {
  it('closes every route of the API to who has no session', async () => {
    const answers = await Promise.all(
      apiRoutes('0.1.0').map(async ({ method, path }) => {
        const address = `${running.url}/api/v1${path.replace(/\{\w+\}/g, '1')}`;
        const response = await fetch(address, {
          method: method.toUpperCase(),
          headers: { authorization: 'Bearer wrong' },
        });
        return [method, path, response.status, ((await response.json()) as { code: string }).code];
      }),
    );
    expect(answers).toHaveLength(24);
    expect(answers.filter(([, , status, code]) => status !== 401 || code !== 'unauthorised')).toEqual([]);
  });

  it('registers with the router no route that the list of routes does not name', () => {
    const registered = (
      running.app.router.stack as {
        handle: { stack?: { route?: { path: string; methods: Record<string, boolean> } }[] };
      }[]
    )
      .flatMap(({ handle }) => handle.stack ?? [])
      .flatMap(({ route }) => (route === undefined ? [] : [route.path].flat().map(String)));
    const known = new Set(apiRoutes('0.1.0').map(({ path }) => path.replace(/\{(\w+)\}/g, ':$1')));
    const open = [
      '/livez',
      '/readyz',
      '/opensearch.xml',
      '/favicon.svg',
      '/',
      '/d/:id',
      '/d/:id/p/:page',
      '/compare',
      '/imports',
      '/imports/:run',
    ];
    expect([...new Set(registered)].filter((path) => !known.has(path) && !open.includes(path))).toEqual([]);
    expect([...known].filter((path) => !registered.includes(path))).toEqual([]);
  });

  it.each([
    '/',
    '/d/aaaaaaaaaa01',
    '/d/aaaaaaaaaa01/p/1',
    '/compare?actors=DK',
    '/imports',
    '/imports/3',
    '/livez',
    '/readyz',
    '/favicon.svg',
    '/opensearch.xml',
    '/assets/index-abc123.js',
  ])('is open at %s', async (path) => {
    expect((await raw({ path })).status).toBe(200);
  });

  it.each(['/data', '/metrics', '/assets/../api/v1/status', '/API/v1/status', '/api/v1', '/api/v1/nothing', '/.env'])(
    'is closed at %s',
    async (path) => {
      expect([401, 403, 404]).toContain((await raw({ path })).status);
    },
  );

  it('turns the token of the start into a cookie no script can read, and leaves the token behind', async () => {
    const { status, headers } = await raw({ path: `/?token=${running.token}` });
    const { port } = new URL(running.url);
    expect(status).toBe(303);
    expect(headers['location']).toBe('/');
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^reftel-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
    expect(String(headers['set-cookie'])).not.toContain(running.token);
    expect((await raw({ path: '/api/v1/status', headers: { cookie: await signedIn() } })).status).toBe(200);
  });

  it('gives no cookie for a wrong token and takes no session id for a token', async () => {
    const wrong = await raw({ path: '/?token=wrong' });
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined]);
    const session = (await signedIn()).split('=')[1] ?? '';
    expect((await raw({ path: '/api/v1/status', headers: { authorization: `Bearer ${session}` } })).status).toBe(401);
    expect(
      (
        await raw({
          path: '/api/v1/status',
          headers: { cookie: `reftel-${new URL(running.url).port}=${running.token}` },
        })
      ).status,
    ).toBe(401);
  });

  it('answers to its own names only', async () => {
    const { port } = new URL(running.url);
    const statuses = await Promise.all(
      ['evil.example', `127.0.0.1.evil.example:${port}`, 'localhost@evil.example'].map(
        async (host) => (await raw({ path: '/', headers: { host } })).status,
      ),
    );
    expect(statuses).toEqual([421, 421, 421]);
    expect((await raw({ path: '/', headers: { host: `localhost:${port}` } })).status).toBe(200);
  });

  it('takes changes from its own pages and from holders of the token only', async () => {
    const cookie = await signedIn();
    const { host } = new URL(running.url);
    const remove = async (headers: Record<string, string>): Promise<number> =>
      (await raw({ method: 'DELETE', path: '/api/v1/demo', headers: { host, ...headers } })).status;
    expect(await remove({ cookie })).toBe(403);
    expect(await remove({ cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(403);
    expect(await remove({ cookie, 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await remove({ cookie, origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await remove({ cookie, origin: 'null' })).toBe(403);
    expect(await remove({ cookie, origin: `http://${host}` })).toBe(200);
    expect(await remove({ cookie, 'sec-fetch-site': 'same-origin', origin: `http://${host}` })).toBe(200);
    expect(await remove({ authorization: `Bearer ${running.token}` })).toBe(200);
  });

  it('sends the same protecting headers with pages, answers and refusals', async () => {
    for (const path of ['/', '/api/v1/status', '/livez', '/nothing']) {
      const { headers } = await raw({ path });
      expect(headers['content-security-policy']).toBe(
        "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      });
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('forgets the oldest of too many sessions', () => {
    const sessions = createSessions();
    const ids = Array.from({ length: 501 }, () => sessions.signIn(sessions.token));
    expect([ids[0], ids[1], ids[500]].map((session) => sessions.readerOf({ session }))).toEqual([undefined, 'owner', 'owner']);
  });
});
