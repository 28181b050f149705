import { createReadStream, existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../app/settings/read-settings.ts';
import { openReading } from '../../app/wire.ts';
import type { Reading } from '../../app/use-cases.ts';
import { importSummarySchema, type ImportSummary } from '../../domain/answers/archive.ts';
import { searchRequestSchema } from '../../domain/answers/search.ts';
import { knownActors } from '../../text/actors/known-actors.ts';
import { askReftel } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const corpora = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora');
const absent = 'The corpora beside the project are absent: real papers are not looked at.';
const cables = 300;
const byIso3 = new Map(knownActors().flatMap(({ id, iso3 }) => (iso3 === undefined ? [] : [[iso3, id] as const])));

describe('Real papers', { timeout: 180_000 }, () => {
  let folder: TemporaryFolder;
  let data: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    data = join(folder.path, 'data');
  });
  afterEach(() => folder.remove());

  it('196 speeches of the General Debate: one document a state, by its author', async ({ annotate }) => {
    if (!existsSync(corpora)) return void (await annotate(absent));
    const file = join(corpora, 'un-general-debate-2018.jsonl.gz');
    const summary = await importWords(file);
    expect(summary).toMatchObject({ found: 196, documents: 196, outcomes: { imported: 196 } });
    await withReading(async (reading) => {
      for (const record of await linesOf(file, 196)) {
        const { document } = await reading.document('t', String(record['id']));
        expect([document.sourceId, document.authors]).toEqual([record['id'], [byIso3.get(String(record['iso3'])) ?? record['iso3']]]);
      }
      const { results } = await reading.search(
        't',
        searchRequestSchema.parse({ q: 'multilateralism', mode: 'words', filter: { authors: ['DK'] } }),
      );
      expect(results.map(({ document }) => document.sourceId)).toEqual(['ungd-DNK-73-2018']);
    });
  });

  it('70 awkward files: every one has an outcome with a sentence, and the outcomes add up', async ({ annotate }) => {
    if (!existsSync(corpora)) return void (await annotate(absent));
    const summary = await importWords(join(corpora, 'files'));
    const report = parse(await readFile(summary.report ?? '', 'utf8'), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    const manifest = parse(await readFile(join(corpora, 'files', 'manifest.csv'), 'utf8'), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    const files = new Set(report.map((row) => (row['item'] ?? '').replace(/#.*$/, '')));
    expect(files.size).toBe(manifest.length + 1);
    expect(Object.values(summary.outcomes).reduce((sum, count) => sum + count, 0)).toBe(summary.found);
    expect(report).toHaveLength(summary.found);
    for (const row of report) expect(row['sentence']).toMatch(/^[\p{Lu}].*\.$/u);
    expect(report.filter((row) => row['code'] === 'unexpected')).toEqual([]);
  });

  it(`the first ${cables} cables of the United States: date, sender and recipient as given`, async ({ annotate }) => {
    if (!existsSync(corpora)) return void (await annotate(absent));
    const records = await linesOf(join(corpora, 'frus-cables.jsonl.gz'), cables);
    const file = join(folder.path, 'cables.jsonl');
    await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    const summary = await importWords(file);
    expect(summary).toMatchObject({ found: cables, documents: cables, outcomes: { imported: cables } });
    await withReading(async (reading) => {
      for (const { id, date, sender, recipient, title } of records) {
        const { document } = await reading.document('t', String(id));
        // A time of day is left away: dates are kept to the day.
        expect([document.sourceId, document.title]).toEqual([id, title]);
        if (date !== undefined) expect([id, document.date?.edtf]).toEqual([id, String(date).slice(0, 10)]);
        if (sender !== undefined) expect([id, document.from]).toEqual([id, sender]);
        if (recipient !== undefined) expect([id, document.to.join('; ')]).toEqual([id, recipient]);
      }
    });
  });

  function importWords(path: string): Promise<ImportSummary> {
    return askReftel(importSummarySchema, ['import', path, '--words-only'], { data });
  }

  async function withReading(use: (reading: Reading) => Promise<void>): Promise<void> {
    const reading = await openReading({ data, settings: readSettings({ environment: {}, file: {} }) });
    try {
      await use(reading);
    } finally {
      await reading.close();
    }
  }
});

async function linesOf(file: string, count: number): Promise<Record<string, unknown>[]> {
  const records: Record<string, unknown>[] = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
    if (line.trim() !== '') records.push(JSON.parse(line) as Record<string, unknown>);
    if (records.length === count) break;
  }
  return records;
}
