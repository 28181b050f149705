import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchAnswerSchema } from '../../domain/answers/search.ts';
import { askReftel, runReftel } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const papers = join(import.meta.dirname, '..', '..', 'demo', 'documents', 'cables', '2017');

describe('What a person reads', { timeout: 180_000 }, () => {
  let folder: TemporaryFolder;
  let data: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    data = join(folder.path, 'data');
    const { code, out, err } = await runReftel(['import', papers, '--collection', 'cables'], { data });
    expect([code, err.includes('unknown')]).toEqual([0, false]);
    expect(out).toMatch(/^Run 1: 13 found, 13 imported\. 13 documents and \d+ passages added in [\d.]+ s\.\nReport: \S+\n$/);
  }, 180_000);
  afterAll(() => folder.remove());

  it('search: a draft from standard input finds the thread it belongs to', async () => {
    const draft = 'REF: COPENHAGEN 0231 OF 27 JAN 17. The Danish minister has chosen his ambassador to the companies.';
    const answer = await askReftel(searchAnswerSchema, ['search', '--draft', '-', '--limit', '3'], {
      data,
      stdin: draft,
    });
    expect(answer.results.map((result) => result.document.reference)).toContain('COPENHAGEN 0507');
  });

  it('search: title, reference line, passage with page, reasons and citation; counts on stderr', async () => {
    const { code, out, err } = await runReftel(['search', 'COPENHAGEN 0231', '--limit', '1'], { data });
    expect([code, err.split('\n')[0]]).toEqual([0, expect.stringMatching(/^\d+ of 13 documents you may read · by relevance$/)]);
    const lines = out.trim().split('\n');
    expect(lines[0]).toMatch(/^1\. DENMARK: A DIGITAL AMBASSADOR TO THE TECHNOLOGY COMPANIES {2}\[\w{12}\]$/);
    expect(lines[1]).toBe('   COPENHAGEN 0231 · 27 January 2017 · EMBASSY COPENHAGEN → PORT ELMAN · RESTRICTED · cable · cables');
    expect(lines[2]).toMatch(/^ {3}p\. 1 /);
    expect(lines.at(-2)).toMatch(/^ {3}why: is COPENHAGEN 0231 · /);
    expect(lines.at(-1)).toMatch(/^ {3}cite: COPENHAGEN 0231, “DENMARK: /);
  });

  it('search: an excerpt begins and ends at a word, around what was asked for', async () => {
    const { out } = await runReftel(['search', '"second day"', '--limit', '1', '--mode', 'words'], { data });
    const excerpt = /^ {3}p\. 1(?: \[\w\w\])* {2}(.*)$/m.exec(out)?.[1] ?? '';
    expect(excerpt).toContain('second day');
    const shown = await runReftel(['show', /\[(\w{12})\]/.exec(out)?.[1] ?? ''], { data });
    const words = new Set(shown.out.split(/\s+/));
    for (const word of excerpt.split(' ').filter((one) => one !== '…')) expect(words).toContain(word);
  });

  it('compare: columns stand under their actors, however wide a cell is', async () => {
    const { out, err } = await runReftel(['compare', 'DK', 'FR', 'CN'], { data });
    const table = out.split('\n').slice(0, 7);
    const starts = ['DK', 'FR', 'CN'].map((actor) => table[0]?.indexOf(actor) ?? -1);
    for (const line of table.slice(1))
      for (const start of starts)
        expect([line, line.slice(start - 3, start), line[start]]).toEqual([line, '   ', expect.stringMatching(/\S/)]);
    expect(err).toContain('Labels are the machine’s judgement');
  });

  it('status: what is held, in sentences', async () => {
    const { out } = await runReftel(['status'], { data });
    expect(out.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^13 documents, \d+ passages$/),
      '  cables: 13 documents',
      'Waiting: 0 passages for meaning, 0 for the six models, 0 documents for text recognition',
    ]);
  });

  it('help: every command explains itself with 0', async () => {
    const { code, out, err } = await runReftel(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Exit codes: 0 fine');
    for (const command of ['import', 'search', 'compare', 'serve'])
      expect(await runReftel([command, '--help'])).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining('Examples:'),
      });
  });
});
