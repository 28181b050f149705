import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError, errorCodes } from '../../domain/errors.ts';
import { problemSchema, type Problem } from '../../server/problems/problem.ts';
import { statusOfCode } from '../../server/problems/status-of-code.ts';
import { startApp, type RunningApp } from '../support/running-app.ts';

let running: RunningApp;
const failure: { error: unknown } = { error: undefined };
beforeAll(async () => void (running = await startApp({ reading: { collections: () => Promise.reject(failure.error) } })));
afterAll(() => running.close());

async function problem(path: string, init?: RequestInit): Promise<Problem> {
  const response = await running.ask(path, init);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const read = problemSchema.parse(await response.json());
  expect(read.status).toBe(response.status);
  expect(read.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  return read;
}

const post = (body: string, type = 'application/json'): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': type },
});

describe('Problems', () => {
  it('has a status for every code', () => {
    expect(Object.keys(statusOfCode).sort()).toEqual([...errorCodes].sort());
  });

  it.each([
    ['/search', {}, 400, 'usage', 'The query parameter “q” cannot be read: invalid input: expected string, received undefined.'],
    ['/search?q=a&limit=0', {}, 400, 'usage', 'The query parameter “limit” cannot be read: too small: expected number to be >=1.'],
    [
      '/search?q=a&limit=ten',
      {},
      400,
      'usage',
      'The query parameter “limit” cannot be read: invalid input: expected number, received string.',
    ],
    ['/search?q=a&countries=DK', {}, 400, 'usage', 'There is no query parameter “countries” here.'],
    ['/search?q=a&kind=novel', {}, 400, 'usage', /^The query parameter “kind.0” cannot be read: invalid option: expected one of "cable"/],
    ['/search?q=a&cursor=x', {}, 400, 'usage', 'This “next” belongs to another question. Ask again without it.'],
    ['/search', post('{"q":'), 400, 'usage', 'The body is not JSON. Check brackets, commas and quotation marks.'],
    ['/search', post('{"q":1}'), 400, 'usage', 'The field “q” cannot be read: invalid input: expected string, received number.'],
    ['/search', post('{"q":"a","filter":{"country":["DK"]}}'), 400, 'usage', 'There is no field “filter.country” here.'],
    ['/search', post('[]'), 400, 'usage', 'The body cannot be read: invalid input: expected object, received array.'],
    ['/search', post('q=a', 'application/x-www-form-urlencoded'), 415, 'usage', 'Send the body as application/json.'],
    [
      '/search',
      post(JSON.stringify({ q: 'a'.repeat(1_100_000) })),
      413,
      'too-large',
      'The body is too large. A question or a text may have up to 100,000 characters.',
    ],
    ['/documents/nothing', {}, 404, 'not-found', 'There is no document nothing.'],
    ['/documents/%E0%A4%A', {}, 400, 'usage', /^The address cannot be read/],
    [
      '/documents/aaaaaaaaaa01/pages/0',
      {},
      400,
      'usage',
      'The part of the address “n” cannot be read: too small: expected number to be >=1.',
    ],
    ['/nothing', {}, 404, 'not-found', 'There is nothing at /api/v1/nothing.'],
    ['/compare', {}, 400, 'usage', /“actors”/],
    ['/imports/99', {}, 404, 'not-found', 'There is no import run 99.'],
  ] as const)('says of %s what is wrong', async (path, init, status, code, detail) => {
    const read = await problem(path, init);
    expect(read).toMatchObject({ status, code, type: `urn:reftel:problem:${code}` });
    expect(read.detail).toMatch(detail);
  });

  it('names every wrong field with a pointer', async () => {
    const { errors } = await problem('/search', post('{"q":1,"limit":-1,"filter":{"since":"yesterday"}}'));
    expect(errors?.map(({ in: place, pointer }) => [place, pointer])).toEqual([
      ['body', '/q'],
      ['body', '/filter/since'],
      ['body', '/limit'],
    ]);
  });

  it('gives the position in a question that cannot be read', async () => {
    expect(await problem('/search?q=(')).toMatchObject({ status: 400, code: 'bad-query', position: 0 });
  });

  it('names the methods of an address that does not take this one', async () => {
    const response = await running.ask('/imports', { method: 'PATCH' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, GET, HEAD']);
    expect((await problem('/documents/aaaaaaaaaa01', { method: 'PATCH' })).detail).toBe(
      'This address does not take PATCH. It takes GET, HEAD.',
    );
  });

  it('tells the reader of an unexpected fault a number only, and the log everything', async () => {
    failure.error = new TypeError('secret text of a paper');
    const read = await problem('/collections');
    expect(read).toMatchObject({ status: 500, code: 'unexpected' });
    expect(JSON.stringify(read)).not.toMatch(/secret|TypeError|\.ts/);
    const line = running.log.find(({ message }) => message === 'a request failed');
    expect(line?.fields['requestId']).toBe(read.instance.slice('urn:uuid:'.length));
    expect(JSON.stringify(line)).toContain('TypeError');
  });

  it('treats a fault of the reading thread as unexpected, whatever it carries', async () => {
    failure.error = new AppError('unexpected', 'The search stopped.', {
      details: { cause: 'Error: x\n    at file.ts:1' },
    });
    expect(JSON.stringify(await problem('/collections'))).not.toContain('file.ts');
  });

  it('says that an engine that is down may be back', async () => {
    failure.error = new AppError('engine-failed', 'The index folder cannot be opened. Run “reftel rebuild”.', {
      details: { folder: '/srv/x' },
    });
    const response = await running.ask('/collections');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.text()).not.toContain('/srv/x');
  });

  it('speaks a sentence to a person whose address is old', async () => {
    const response = await fetch(`${running.url}/?token=old`, { headers: { accept: 'text/html' } });
    expect([response.status, await response.text()]).toEqual([
      401,
      'This address is of an earlier start of the server. Open the one that “reftel serve” printed last.\n',
    ]);
  });
});
