import { afterEach, describe, expect, it } from 'vitest';
import { startApp, type RunningApp } from '../support/running-app.ts';

let running: RunningApp | undefined;
afterEach(() => running?.close());

describe('Pages', () => {
  it('gives the shell for every page address, to be asked for again each time', async () => {
    running = await startApp();
    for (const path of ['/', '/d/aaaaaaaaaa01/p/12', '/compare', '/imports/7']) {
      const response = await fetch(running.url + path);
      expect([response.status, response.headers.get('cache-control'), response.headers.get('content-type')]).toEqual([
        200,
        'no-cache',
        'text/html; charset=utf-8',
      ]);
      expect(await response.text()).toContain('<title>Reftel</title>');
    }
  });

  it('lets a browser keep files with a hash in their name for a year', async () => {
    running = await startApp();
    const response = await fetch(`${running.url}/assets/index-abc123.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${running.url}/assets/other.js`)).status).toBe(401);
  });

  it('says in a sentence what to do when the pages are not built, while the API answers', async () => {
    running = await startApp({ pages: false });
    const response = await fetch(`${running.url}/`);
    expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/plain; charset=utf-8']);
    expect(await response.text()).toContain('Run “npm run build”');
    expect((await running.ask('/status')).status).toBe(200);
  });

  it('describes itself to the search bar of a browser', async () => {
    running = await startApp();
    const response = await fetch(`${running.url}/opensearch.xml`);
    expect(response.headers.get('content-type')).toBe('application/opensearchdescription+xml; charset=utf-8');
    expect(await response.text()).toContain(`template="${running.url}/?q={searchTerms}"`);
  });

  it('is not ready when the record does not answer, and alive all the same', async () => {
    running = await startApp({ reading: { status: () => Promise.reject(new Error('no record')) } });
    expect([(await fetch(`${running.url}/readyz`)).status, (await fetch(`${running.url}/livez`)).status]).toEqual([503, 200]);
  });
});
