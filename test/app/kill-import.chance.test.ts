import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSummarySchema } from '../../domain/answers/archive.ts';
import { searchRequestSchema } from '../../domain/answers/search.ts';
import { readSettings } from '../../app/settings/read-settings.ts';
import { openReading } from '../../app/wire.ts';
import { chance } from '../support/chance.ts';
import { manyPapers } from '../support/many-papers.ts';
import { askReftel, startReftel } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const settings = readSettings({ environment: {}, file: {} });
/** A kill and the look that follows take about a second. */
const { numRuns, seed } = chance(6, 100);
/** With a new archive after so many kills, each falls into an import that still has work to do. */
const killsAnArchive = 6;

/** Numbers from 0 to 1 that follow from the seed. */
function* numbersFrom(start: number): Generator<number, never> {
  for (let state = start; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** What the archive tells: outcomes of all runs that name a document, and what is held. */
async function look(data: string): Promise<{ told: Map<string, string>; held: string[]; paths: number }> {
  const reading = await openReading({ data, settings });
  try {
    const told = new Map<string, string>();
    for (const { run } of (await reading.runs('t', 100)).runs) {
      const { outcomes } = await reading.outcomes('t', run, { limit: 1_000 });
      for (const { item, document } of outcomes) if (document !== null) told.set(item, document);
    }
    const { results } = await reading.search('t', searchRequestSchema.parse({ q: 'fish', mode: 'words', limit: 1_000 }));
    const held = results.map((result) => result.document.id);
    let paths = 0;
    for (const id of held) paths += (await reading.document('t', id)).paths.length;
    return { told, held, paths };
  } finally {
    await reading.close();
  }
}

/** Looks into the record, as any reader may, until so many documents are on disk or the import is over. */
async function storedAtLeast(count: number, data: string, isOver: () => boolean): Promise<void> {
  const file = join(data, 'catalogue.sqlite');
  for (let stored = 0; stored < count && !isOver(); await delay(5)) {
    if (!existsSync(file)) continue;
    const record = new DatabaseSync(file, { readOnly: true, timeout: 1_000 });
    const hasTable = record.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'document'").get() !== undefined;
    stored = hasTable ? Number(record.prepare('SELECT count(*) AS n FROM document').get()?.['n']) : 0;
    record.close();
  }
}

describe('kill -9 while importing', () => {
  let folder: TemporaryFolder;
  beforeAll(async () => void (folder = await temporaryFolder()));
  afterAll(() => folder.remove());

  it(`${numRuns} times (seed ${seed}) loses nothing that was told as stored, doubles nothing, and the same command ends it`, async () => {
    const delivery = join(folder.path, 'delivery');
    const { files, different } = await manyPapers(delivery, 100);
    const random = numbersFrom(seed);
    const command = ['import', delivery, '--words-only'];
    for (let kills = 0, archive = 0; kills < numRuns; archive += 1) {
      const data = join(folder.path, `data-${archive}`);
      let told = new Map<string, string>();
      let held = 0;
      for (let i = 0; i < killsAnArchive && kills < numRuns; i += 1, kills += 1) {
        const { child, ended } = startReftel([...command, '--json'], { data });
        // Somewhere while the next sixth of the papers is stored, and a few milliseconds later or not.
        const target = held + 1 + Math.floor((random.next().value * different) / killsAnArchive);
        await storedAtLeast(Math.min(target, different), data, () => child.exitCode !== null);
        await delay(random.next().value * 60);
        child.kill('SIGKILL');
        expect([null, 0]).toContain((await ended).code);
        const seen = await look(data);
        expect(new Set(seen.held).size).toBe(seen.held.length);
        for (const [item, document] of told)
          expect([item, seen.held.includes(document), seen.told.get(item)]).toEqual([item, true, document]);
        for (const document of seen.told.values()) expect(seen.held).toContain(document);
        expect(seen.held.length).toBeGreaterThanOrEqual(Math.min(target, different));
        held = seen.held.length;
        told = seen.told;
      }
      const { found, outcomes } = await askReftel(importSummarySchema, command, { data });
      expect(found).toBe(files);
      expect(Object.values(outcomes).reduce((sum, count) => sum + count, 0)).toBe(files);
      expect((outcomes['imported'] ?? 0) + (outcomes['unchanged'] ?? 0) + (outcomes['duplicate'] ?? 0)).toBe(files);
      const end = await look(data);
      expect([end.held.length, end.paths]).toEqual([different, files]);
    }
  }, 600_000);
});
