import { afterEach, describe, expect, it } from 'vitest';
import { importProgressSchema, outcomesAnswerSchema, runsAnswerSchema } from '../../domain/answers/archive.ts';
import { fakeRun } from '../support/fake-reading.ts';
import { startApp, type Options, type RunningApp } from '../support/running-app.ts';
import { uploadForm } from '../support/upload-form.ts';

let running: RunningApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});
const start = async (options: Options = {}): Promise<RunningApp> => (running = await startApp(options));

/** Reads a stream until `pattern` is in it or it ends. */
async function readUntil(response: Response, pattern: RegExp): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!pattern.test(text)) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    text += part.value;
  }
  return text;
}

describe('Import runs', () => {
  it('lists runs and outcomes, by pages and by kind', async () => {
    const app = await start();
    expect(runsAnswerSchema.parse(await (await app.ask('/imports')).json()).runs.map(({ run }) => run)).toEqual([1]);
    const first = outcomesAnswerSchema.parse(await (await app.ask('/imports/1/outcomes?limit=1')).json());
    const second = outcomesAnswerSchema.parse(await (await app.ask(`/imports/1/outcomes?limit=1&cursor=${first.next ?? ''}`)).json());
    expect([first, second].map(({ outcomes }) => outcomes[0]?.item)).toEqual(['=cmd|calc.txt', 'locked.docx']);
    const failed = outcomesAnswerSchema.parse(await (await app.ask('/imports/1/outcomes?kinds=failed,quarantined')).json());
    expect(failed.outcomes.map(({ item }) => item)).toEqual(['locked.docx']);
  });

  it('gives all outcomes as CSV, failures first and no formula live', async () => {
    const app = await start();
    const response = await app.ask('/imports/1/outcomes', { headers: { accept: 'text/csv' } });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=reftel-import-1.csv');
    expect(Buffer.from(await response.arrayBuffer()).toString('utf8')).toBe(
      "\ufeffitem,outcome,code,sentence,document\r\nlocked.docx,failed,password-needed,Needs a password.,\r\n'=cmd|calc.txt,imported,ok,Stored.,aaaaaaaaaa01\r\n",
    );
    expect((await app.ask('/imports/99/outcomes', { headers: { accept: 'text/csv' } })).status).toBe(404);
  });

  it('sends the latest report of a run at once, each further one, and ends with the run', async () => {
    const app = await start();
    await app.ask('/imports', { method: 'POST', body: uploadForm([['a.txt', 'a']]) });
    app.importing.tell({ run: 101, stage: 'reading' });
    const response = await app.ask('/imports/101/events', { headers: { 'last-event-id': '77' } });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    app.importing.tell({ run: 101, stage: 'embedding' });
    app.importing.tell({ run: 101, stage: 'done' });
    const text = await response.text();
    const stages = [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => importProgressSchema.parse(JSON.parse(data)).stage);
    expect(stages).toEqual(['reading', 'embedding', 'done']);
    expect(text).toMatch(/^retry: 3000\n\nid: 1\nevent: progress\ndata: /);
  });

  it('tells the end of a run that is over from its record', async () => {
    const app = await start();
    const text = await (await app.ask('/imports/1/events')).text();
    expect(importProgressSchema.parse(JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? ''))).toMatchObject({
      stage: 'done',
      found: 2,
      done: 2,
      failed: 1,
    });
    expect((await app.ask('/imports/99/events')).status).toBe(404);
  });

  it('keeps a quiet stream alive and notices the end of a run whose process died', async () => {
    const app = await start({ waits: { bodyIdleMs: 25_000, heartbeatMs: 20 } });
    app.reading.runsHeld.set(5, fakeRun(5, 'running'));
    const response = await app.ask('/imports/5/events');
    const [quiet, rest] = response.body?.tee() ?? [];
    await readUntil(new Response(quiet), /still here[^]*still here/);
    app.reading.runsHeld.set(5, fakeRun(5, 'interrupted'));
    expect(await new Response(rest).text()).toMatch(/"stage":"interrupted"/);
  });

  it('ends its streams when the server closes, and is not ready from then on', async () => {
    const app = await start();
    app.reading.runsHeld.set(5, fakeRun(5, 'running'));
    const response = await app.ask('/imports/5/events');
    await running?.close();
    running = undefined;
    expect(await response.text()).toBe('retry: 3000\n\n');
  });
});
