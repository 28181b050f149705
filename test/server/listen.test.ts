import { describe, expect, it } from 'vitest';
import { listen } from '../../server/listen.ts';

describe('Listening', () => {
  it('takes a free port of loopback and says which', async () => {
    const listening = await listen((_request, response) => void response.end('here'), {
      port: 0,
      closing: new AbortController(),
    });
    expect(listening.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await fetch(listening.url)).text()).toBe('here');
    await listening.close();
    await expect(fetch(listening.url)).rejects.toThrow();
  });

  it('names the port that another program has, and the way out', async () => {
    const first = await listen((_request, response) => void response.end(), {
      port: 0,
      closing: new AbortController(),
    });
    const port = Number(new URL(first.url).port);
    await expect(listen((_request, response) => void response.end(), { port, closing: new AbortController() })).rejects.toMatchObject({
      code: 'port-taken',
      message: `Port ${port} is taken by another program, perhaps by another Reftel. Stop it, or name another port with --port.`,
    });
    await first.close();
  });

  it('tells streams to end before it waits for them', async () => {
    const closing = new AbortController();
    const listening = await listen(
      (_request, response) => {
        response.write('a');
        closing.signal.addEventListener('abort', () => response.end('z'));
      },
      { port: 0, closing },
    );
    const response = await fetch(listening.url);
    await Promise.all([listening.close(), expect(response.text()).resolves.toBe('az')]);
  });
});
