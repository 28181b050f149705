import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { Catalogue } from '../../../domain/ports/catalogue.ts';
import { openCatalogue } from '../../../stores/sqlite/catalogue.ts';
import { documentDraft } from '../../support/document-drafts.ts';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const owner = ownerScope('owner');
const clock = { now: () => new Date(0) };

describe('a catalogue that one process writes and another reads', () => {
  let folder: TemporaryFolder;
  let writer: Catalogue;
  let reader: Catalogue;
  beforeEach(async () => {
    folder = await temporaryFolder();
    const file = join(folder.path, 'catalogue.sqlite');
    writer = openCatalogue({ file, clock });
    reader = openCatalogue({ file, readOnly: true, clock });
  });
  afterEach(async () => {
    await reader.close();
    await writer.close();
    await folder.remove();
  });

  it('shows the reader each document as soon as it is stored, in cells old and new', async () => {
    for (const [i, level] of ['UNCLASSIFIED', 'SECRET', 'UNCLASSIFIED'].entries()) {
      const [stored] = await writer.store([documentDraft(`d${i}`, { texts: [`common own${i}`], level })]);
      const cells = (await reader.cells(owner)).map((cell) => cell.number);
      const terms = [{ column: 'exact' as const, term: `own${i}`, weight: 1 }];
      expect(await reader.freshWords.search({ cells, terms, limit: 5 })).toEqual([
        { passage: stored?.passages[0], document: stored?.number, score: 1 },
      ]);
      const { frequencies } = await reader.termStatistics(owner, { exact: ['common'], terms: [] });
      expect(frequencies.exact.get('common')).toBe(i + 1);
    }
  });

  it('finds a document again under its new marking only in the new cell', async () => {
    await writer.store([documentDraft('a', { texts: ['word'] })]);
    const terms = [{ column: 'exact' as const, term: 'word', weight: 1 }];
    const [old = 0] = (await reader.cells(owner)).map((cell) => cell.number);
    expect(await reader.freshWords.search({ cells: [old], terms, limit: 5 })).toHaveLength(1);
    await writer.store([documentDraft('a', { texts: ['word'], level: 'SECRET' })]);
    expect(await reader.freshWords.search({ cells: [old], terms, limit: 5 })).toEqual([]);
  });

  it('does not let the reader write', async () => {
    await expect(reader.store([documentDraft('a')])).rejects.toMatchObject({ code: 'folder-not-writable' });
  });
});
