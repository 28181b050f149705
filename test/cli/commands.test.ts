import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSummarySchema, statusAnswerSchema } from '../../domain/answers/archive.ts';
import { compareAnswerSchema } from '../../domain/answers/compare.ts';
import {
  classifyAnswerSchema,
  documentAnswerSchema,
  pageAnswerSchema,
  referencesAnswerSchema,
  similarAnswerSchema,
} from '../../domain/answers/documents.ts';
import { searchAnswerSchema } from '../../domain/answers/search.ts';
import { askReftel, runReftel } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const papers = join(import.meta.dirname, '..', '..', 'demo', 'documents', 'cables', '2017');
const shownSchema = documentAnswerSchema.extend({ pages: z.array(pageAnswerSchema) });
const findingsSchema = z.object({
  healthy: z.boolean(),
  findings: z.array(z.object({ what: z.string(), state: z.enum(['fine', 'note', 'wrong']), sentence: z.string() })),
});

describe('The commands on thirteen cables of the demo', { timeout: 180_000 }, () => {
  let folder: TemporaryFolder;
  let data: string;
  let id: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    data = join(folder.path, 'data');
    const summary = await askReftel(importSummarySchema, ['import', papers, '--collection', 'demo'], {
      data,
    });
    expect(summary).toMatchObject({ run: 1, found: 13, outcomes: { imported: 13 }, documents: 13 });
    expect(await readFile(summary.report ?? '', 'utf8')).toMatch(/^\uFEFFitem,outcome,code,sentence,document\n/);
    const answer = await askReftel(searchAnswerSchema, ['search', 'COPENHAGEN 0231'], { data });
    id = answer.results[0]?.document.id ?? '';
  }, 180_000);
  afterAll(() => folder.remove());

  it('search: a reference number comes first, with its reason and citation', async () => {
    const answer = await askReftel(searchAnswerSchema, ['search', 'COPENHAGEN 0231', '--limit', '3'], {
      data,
    });
    expect(answer.results).toHaveLength(3);
    expect(answer.results[0]).toMatchObject({
      document: { reference: 'COPENHAGEN 0231', collection: 'demo', date: { from: '2017-01-27' } },
      citation: `COPENHAGEN 0231, “DENMARK: A DIGITAL AMBASSADOR TO THE TECHNOLOGY COMPANIES”, EMBASSY COPENHAGEN to PORT ELMAN, telegram, 27 January 2017, RESTRICTED; collection demo, ${id}.`,
    });
    expect(answer.results[0]?.reasons[0]).toEqual({ kind: 'number', number: 'COPENHAGEN 0231' });
  });

  it('search: the pages of a list hold every document once', async () => {
    const seen: string[] = [];
    let cursor: string[] = [];
    for (let page = 0; page < 13; page += 1) {
      const answer = await askReftel(searchAnswerSchema, ['search', 'embassy', '--mode', 'words', '--limit', '4', ...cursor], { data });
      seen.push(...answer.results.map((result) => result.document.id));
      if (answer.next === null) break;
      cursor = ['--cursor', answer.next];
    }
    const whole = await askReftel(searchAnswerSchema, ['search', 'embassy', '--mode', 'words', '--limit', '100'], { data });
    expect(seen).toEqual(whole.results.map((result) => result.document.id));
    expect(new Set(seen).size).toBe(whole.total.value);
  });

  it('search: the list as CSV and as RIS, in the order of the search', async () => {
    const answer = await askReftel(searchAnswerSchema, ['search', 'ambassador', '--limit', '100'], { data });
    const csv = await runReftel(['search', 'ambassador', '--limit', '100', '--format', 'csv'], { data });
    const rows = parse(csv.out, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map((row) => row['id'])).toEqual(answer.results.map(({ document }) => document.id));
    const ris = await runReftel(['search', 'ambassador', '--limit', '100', '--format', 'ris'], { data });
    expect(ris.out.match(/^TY {2}- /gm)).toHaveLength(rows.length);
    expect(ris.out.match(/^ER {2}-/gm)).toHaveLength(rows.length);
  });

  it('compare: a cell for every actor and model, each evidence on its page', async () => {
    const answer = await askReftel(compareAnswerSchema, ['compare', 'DK', 'france', '--model', 'tech-ambassador'], { data });
    expect(answer.actors).toEqual(['DK', 'FR']);
    expect(answer.cells.map(({ actor, state }) => [actor, state])).toEqual([
      ['DK', 'evidence'],
      ['FR', 'evidence'],
    ]);
    for (const { evidence } of answer.cells) for (const { page } of evidence) expect(page).toBe(1);
  });

  it('show, similar, references: a document by id, its neighbours and its thread', async () => {
    const shown = await askReftel(shownSchema, ['show', id], { data });
    expect(shown).toMatchObject({
      document: { id, pages: 1 },
      version: 1,
      run: 1,
      paths: ['copenhagen-0231-digital-ambassador.txt'],
    });
    expect(shown.pages[0]?.text).toContain('SUBJECT: DENMARK: A DIGITAL AMBASSADOR TO THE TECHNOLOGY COMPANIES');
    const similar = await askReftel(similarAnswerSchema, ['similar', id, '--limit', '4'], { data });
    expect(similar.results.map((result) => result.document.reference)).toContain('COPENHAGEN 0507');
    const references = await askReftel(referencesAnswerSchema, ['references', id], { data });
    expect(references.cites.map(({ raw, document }) => [raw, document?.reference])).toEqual([['HQ 0087 OF 12 JAN 17', 'HQ 0087']]);
    expect(references.citedBy.map(({ document }) => document?.reference).sort()).toEqual(['COPENHAGEN 0507', 'HQ 0412', 'PARIS 0733']);
  });

  it('classify: a text from a file, nothing stored', async () => {
    const file = join(folder.path, 'draft.txt');
    await writeFile(file, 'Denmark has appointed an ambassador to the technology companies, who will sit in Silicon Valley.\n');
    const answer = await askReftel(classifyAnswerSchema, ['classify', file], { data });
    expect(answer.passages.map(({ models }) => models.map(({ id: model }) => model))).toEqual([['tech-ambassador']]);
    expect((await askReftel(statusAnswerSchema, ['status'], { data })).documents).toBe(13);
  });

  it('status and doctor: what is held, and that all is well', async () => {
    expect(await askReftel(statusAnswerSchema, ['status'], { data })).toMatchObject({
      documents: 13,
      waiting: { meaning: 0, ocr: 0, models: 0 },
      importing: false,
      demo: { present: true, only: true },
      lastRun: { run: 1, state: 'finished', found: 13 },
      indexes: { words: { state: 'ok' }, meaning: { state: 'ok' } },
    });
    const { healthy, findings } = await askReftel(findingsSchema, ['doctor'], { data });
    expect([healthy, findings.filter(({ state }) => state === 'wrong')]).toEqual([true, []]);
  });

  it('import again: all unchanged, with exit code 0; --dry-run counts and stores nothing', async () => {
    const again = await askReftel(importSummarySchema, ['import', papers, '--collection', 'demo', '--words-only'], { data });
    expect(again).toMatchObject({
      run: 2,
      found: 13,
      outcomes: { unchanged: 13 },
      documents: 0,
      passages: 0,
    });
    const dry = await runReftel(['import', papers, '--dry-run'], { data });
    expect(dry).toMatchObject({
      code: 0,
      out: '13 items: 13 files, 0 records, 0 left out or unreadable. Nothing was imported.\n',
    });
  });

  it('rebuild makes the indexes of all passages again', async () => {
    const { passages } = await askReftel(z.object({ passages: z.number() }), ['rebuild'], { data });
    expect(passages).toBe((await askReftel(statusAnswerSchema, ['status'], { data })).indexes.meaning.passages);
  });

  it('demo remove: takes the demo away once', async () => {
    expect(await askReftel(z.object({ removed: z.number() }), ['demo', 'remove'], { data })).toEqual({
      removed: 13,
    });
    expect(await runReftel(['demo', 'remove'], { data })).toMatchObject({
      code: 0,
      out: 'There is no demo archive here.\n',
    });
    expect(await runReftel(['search', 'ambassador'], { data })).toMatchObject({ code: 0, out: '' });
  });
});
