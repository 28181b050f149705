import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorsAnswerSchema, collectionsAnswerSchema, modelsAnswerSchema, statusAnswerSchema } from '../../domain/answers/archive.ts';
import { compareAnswerSchema, evidenceAnswerSchema, timelineAnswerSchema } from '../../domain/answers/compare.ts';
import {
  citationAnswerSchema,
  classifyAnswerSchema,
  documentAnswerSchema,
  pageAnswerSchema,
  referencesAnswerSchema,
  similarAnswerSchema,
} from '../../domain/answers/documents.ts';
import { foundPassageSchema, searchAnswerSchema, type SearchRequest } from '../../domain/answers/search.ts';
import { startApp, type RunningApp } from '../support/running-app.ts';

let running: RunningApp;
const asked: SearchRequest[] = [];
beforeAll(async () => {
  running = await startApp();
  const { search } = running.reading;
  running.reading.search = (reader, request) => {
    asked.push(request);
    return search(reader, request);
  };
});
afterAll(() => running.close());

const json = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

describe('Reading over HTTP', () => {
  it.each([
    ['/search?q=ambassador', searchAnswerSchema],
    ['/documents/aaaaaaaaaa01', documentAnswerSchema],
    ['/documents/cable%2F0231', documentAnswerSchema],
    ['/documents/aaaaaaaaaa01/pages/1', pageAnswerSchema],
    ['/documents/aaaaaaaaaa01/similar', similarAnswerSchema],
    ['/documents/aaaaaaaaaa01/references', referencesAnswerSchema],
    ['/documents/aaaaaaaaaa01/cite?style=short', citationAnswerSchema],
    ['/compare?actors=dk,CH&models=tech-ambassador', compareAnswerSchema],
    ['/compare/evidence?actor=DK&model=tech-ambassador', evidenceAnswerSchema],
    ['/compare/timeline?actors=DK', timelineAnswerSchema],
    ['/models', modelsAnswerSchema],
    ['/actors', actorsAnswerSchema],
    ['/collections', collectionsAnswerSchema],
    ['/status', statusAnswerSchema],
  ])('answers %s in its shape', async (path, schema) => {
    const response = await running.ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    schema.parse(await response.json());
  });

  it('reads a search from its address as from its body', async () => {
    asked.length = 0;
    await running.ask(
      '/search?q=talks&mode=words&limit=5&plain=true&facets=1&otherLanguages=false&country=DK&country=CH&kind=cable&not.country=US&not.lang=fr&since=2017-01-01&sort=newest',
    );
    await running.ask(
      '/search',
      json({
        q: 'talks',
        mode: 'words',
        limit: 5,
        plain: true,
        facets: true,
        otherLanguages: false,
        sort: 'newest',
        filter: {
          countries: ['DK', 'CH'],
          kinds: ['cable'],
          since: '2017-01-01',
          exclude: { countries: ['US'], languages: ['fr'] },
        },
      }),
    );
    expect(asked).toHaveLength(2);
    expect(asked[0]).toEqual(asked[1]);
    expect(asked[0]?.filter).toEqual({
      countries: ['DK', 'CH'],
      kinds: ['cable'],
      since: '2017-01-01',
      exclude: { countries: ['US'], languages: ['fr'] },
    });
  });

  it.each([
    ['text/csv', 'csv'],
    ['application/x-research-info-systems', 'ris'],
  ])('gives the list as %s', async (accept, format) => {
    const response = await running.ask('/search', {
      ...json({ q: 'talks', limit: 1000 }),
      headers: { 'content-type': 'application/json', accept },
    });
    expect(await response.text()).toBe(`${format}:1000`);
    expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename=reftel-results.${format}`);
    expect((await running.ask('/search?q=talks', { headers: { accept: 'image/png' } })).status).toBe(406);
  });

  it('takes a draft of 100,000 characters', async () => {
    const response = await running.ask('/search', json({ q: 'é'.repeat(100_000), draft: true }));
    expect(response.status).toBe(200);
    expect((await running.ask('/search', json({ q: 'a'.repeat(100_001) }))).status).toBe(400);
  });

  it('compares each actor once, in the order asked for', async () => {
    const answer = compareAnswerSchema.parse(await (await running.ask('/compare?actors=dk,CH,DK&question=who')).json());
    expect(answer.actors).toEqual(['DK', 'CH']);
    expect(answer.question?.q).toBe('who');
  });

  it('keeps a person’s decision and reads a text', async () => {
    const decided = await running.ask(
      '/passages/aaaaaaaaaa01.1.0/models',
      json({ models: ['ai-diplomacy-cell', 'ai-diplomacy-cell'] }, 'PUT'),
    );
    expect(foundPassageSchema.parse(await decided.json()).models.map(({ id }) => id)).toEqual(['ai-diplomacy-cell']);
    classifyAnswerSchema.parse(await (await running.ask('/classify', json({ text: 'An embassy account.' }))).json());
  });

  it('answers 304 to a document or page that has not changed, and lets nothing else be kept', async () => {
    for (const path of ['/documents/aaaaaaaaaa01', '/documents/aaaaaaaaaa01/pages/1', '/documents/aaaaaaaaaa01/original']) {
      const first = await running.ask(path);
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w+/=-]{43,64}"$/);
      expect(first.headers.get('cache-control')).toBe('private, no-cache');
      const second = await running.ask(path, { headers: { 'if-none-match': etag } });
      expect([second.status, await second.text()]).toEqual([304, '']);
      expect((await running.ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    }
    const { headers } = await running.ask('/search?q=talks');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });

  it('hands an original over as a file that cannot act as a page', async () => {
    const { headers, status } = await running.ask('/documents/aaaaaaaaaa02/original');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe('attachment; filename=e_vil.html');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-evil')).toBeNull();
    expect(await (await running.ask('/documents/aaaaaaaaaa01/original')).text()).toContain('ambassador to technology companies');
  });

  it('answers HEAD as GET without a body', async () => {
    const response = await running.ask('/documents/aaaaaaaaaa01', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('removes the demo and says how much went', async () => {
    expect(await (await running.ask('/demo', { method: 'DELETE' })).json()).toEqual({ removed: 84 });
  });
});
