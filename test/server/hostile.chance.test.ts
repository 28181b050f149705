import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance } from '../support/chance.ts';
import { startApp, type RunningApp } from '../support/running-app.ts';

let running: RunningApp;
beforeAll(async () => void (running = await startApp({ waits: { bodyIdleMs: 40, heartbeatMs: 15_000 } })));
afterAll(() => running.close());

/** Sends bytes as they are and gives back all that comes until the server closes. */
function send(bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(running.url);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket
      .on('data', (part) => parts.push(part))
      .on('error', () => undefined)
      .on('close', () => resolve(Buffer.concat(parts).toString('latin1')));
  });
}

const paths = [
  '/search',
  '/search?q=%00',
  '/documents/x',
  '/documents/../../etc/passwd',
  '/documents/%2e%2e%2f',
  '/compare?actors=,,,',
  '/imports',
  '/imports/1/outcomes?cursor=-1',
  '/imports/1e9',
  '/passages/a.b.c/models',
  '/classify',
  '/demo',
  '/status',
  '/openapi.json',
];
const path = fc.oneof(
  fc.constantFrom(...paths),
  fc.webPath().map((text) => `/${text}`),
  fc.webQueryParameters().map((query) => `/search?${query}`),
);
const oneHeader = fc.constantFrom(
  'content-length: 5',
  'content-length: -1',
  'content-length: 99999999999',
  'transfer-encoding: chunked',
  'transfer-encoding: gzip, chunked',
  'content-encoding: gzip',
  'content-encoding: bomb',
  'expect: 100-continue',
  'x-forwarded-host: evil.example',
  'range: bytes=0-,0-,0-',
  'if-none-match: *',
  'accept: text/csv',
  'accept: ;;;',
  'cookie: reftel=;;;=;',
  'cookie: __proto__=1',
  'upgrade: websocket',
  'content-type: application/json; charset=utf-7',
  'origin: null',
  'host: evil.example',
  'connection: upgrade',
  `x-long: ${'a'.repeat(20_000)}`,
  'x-bad\0: 1',
  ': empty',
  'x-obs: a\r\n folded',
);
const jsonBody = fc.oneof(
  fc.json().map((text) => Buffer.from(text)),
  fc.string().map((text) => Buffer.from(`{"q":"${text}`)),
  fc
    .constantFrom(
      '{"__proto__":{"q":"a"}}',
      '{"q":"a","filter":{"__proto__":{"kinds":["cable"]}}}',
      `${'['.repeat(50_000)}`,
      '{"q":{"$gt":""}}',
      '{"q":"a","limit":1e400}',
      '\ufeff{}',
      '{"q":"\\ud800"}',
    )
    .map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
const part = fc.oneof(
  fc.constantFrom(
    'content-disposition: form-data; name="files"; filename="a.txt"',
    'content-disposition: form-data; name="files"; filename=""',
    'content-disposition: form-data; name=""',
    'content-disposition: form-data',
    'content-disposition: form-data; name="files"; filename*=utf-8\'\'%ff%2e%2e%2f',
    'content-type: text/plain',
    `content-disposition: form-data; name="${'n'.repeat(5_000)}"`,
    '',
  ),
  fc.string(),
);
const multipartBody = fc
  .tuple(fc.array(fc.tuple(part, fc.string()), { maxLength: 20 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([parts, kept]) => {
    const whole = Buffer.from(`${parts.map(([head, body]) => `--x\r\n${head}\r\n\r\n${body}\r\n`).join('')}--x--\r\n`);
    return kept > 0.5 ? whole : whole.subarray(0, Math.floor(whole.length * kept * 2));
  });
const body = fc.oneof(
  jsonBody.map((bytes) => ({ bytes, type: 'application/json' })),
  multipartBody.map((bytes) => ({ bytes, type: 'multipart/form-data; boundary=x' })),
  fc
    .constantFrom(
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary="',
      'text/plain',
      'application/json;',
    )
    .map((type) => ({ bytes: Buffer.from('--x\r\n'), type })),
);

const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'BREW'),
  path: fc.oneof({ weight: 3, arbitrary: path }, { weight: 1, arbitrary: fc.constantFrom('/imports', '/search') }),
  body,
  headers: fc.array(oneHeader, { maxLength: 2 }),
  isSigned: fc.boolean(),
});

describe('Malformed requests', () => {
  it('get an answer below 500 without a stack, and the server lives on', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path: address, body: { bytes, type }, headers, isSigned }) => {
        const host = new URL(running.url).host;
        const own = [
          `host: ${host}`,
          `content-type: ${type}`,
          'connection: close',
          ...(isSigned ? [`authorization: Bearer ${running.token}`] : []),
          ...(headers.some((one) => /^(content-length|transfer)/.test(one)) ? [] : [`content-length: ${bytes.length}`]),
        ];
        const answer = await send(
          Buffer.concat([
            Buffer.from(`${method} /api/v1${address} HTTP/1.1\r\n${[...own, ...headers].join('\r\n')}\r\n\r\n`, 'latin1'),
            bytes,
          ]),
        );
        const status = Number(/^HTTP\/1\.1 (?:100 Continue\r\n\r\nHTTP\/1\.1 )?(\d{3}) /.exec(answer)?.[1] ?? 0);
        expect(status >= 200 && status < 500, `${method} ${address} → ${answer.slice(0, 300)}`).toBe(true);
        expect(answer).not.toMatch(/\n\s+at |node_modules|node:internal/);
      }),
      chance(300),
    );
    expect((await fetch(`${running.url}/livez`)).status).toBe(200);
    expect(running.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('pollute no prototype', async () => {
    await running.ask('/search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"q":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    });
    await running.ask('/search?q=a&__proto__[polluted]=1&constructor.prototype.polluted=1');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
