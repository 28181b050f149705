import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerScope } from '../../access/owner-scope.ts';
import { smallArchive, type SmallArchive } from '../support/small-archive.ts';

const scope = ownerScope('tester');
const cable = `RESTRICTED
PRIORITY
FM EMBASSY COPENHAGEN
TO PORT ELMAN 0231
OF 271630Z JAN 17
SUBJECT: DENMARK: A DIGITAL AMBASSADOR
REF: (A) HQ 0087 OF 12 JAN 17

1. SUMMARY. The Danish foreign minister announced an ambassador to the technology companies.

2. COMMENT. We should watch who pays for the office.`;

let archive: SmallArchive;
beforeEach(async () => {
  archive = await smallArchive();
});
afterEach(async () => {
  await archive.close();
});

describe('An import', () => {
  it('gives every item found one outcome, and they add up', async () => {
    await archive.deliver({
      'a.txt': cable,
      'sub/b.txt': 'Note on visas for students.',
      'empty.txt': '',
      '.DS_Store': 'x',
      'broken.pdf': '%PDF-1.4 nothing more',
      'copy-of-a.txt': cable,
    });
    const { run } = await archive.import();
    const outcomes = await archive.outcomes(run);
    expect(outcomes.map(({ item, outcome }) => [item, outcome])).toEqual([
      ['.DS_Store', 'skipped'],
      ['a.txt', 'imported'],
      ['broken.pdf', expect.stringMatching(/failed|quarantined/)],
      ['copy-of-a.txt', 'duplicate'],
      ['empty.txt', 'no-text'],
      ['sub/b.txt', 'imported'],
    ]);
    const record = await archive.catalogue.run(run);
    expect(record?.found).toBe(6);
    expect(Object.values(record?.outcomes ?? {}).reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(outcomes.every(({ sentence }) => /^[A-Z].*\.$/s.test(sentence))).toBe(true);
  });

  it('reads what a cable says of itself', async () => {
    await archive.deliver({ 'a.txt': cable });
    await archive.import();
    const { results } = await archive.search({ q: 'COPENHAGEN 0231' });
    const [document] = results;
    expect(document?.document).toMatchObject({
      title: 'DENMARK: A DIGITAL AMBASSADOR',
      kind: 'cable',
      reference: 'COPENHAGEN 0231',
      from: 'EMBASSY COPENHAGEN',
      authors: ['XR'],
      marking: { level: 'RESTRICTED' },
      date: { from: '2017-01-27', source: 'header' },
    });
  });

  it('does nothing the second time and says so', async () => {
    await archive.deliver({ 'a.txt': cable, 'b.txt': 'Another paper about fisheries.' });
    await archive.import();
    const second = await archive.import();
    expect(second).toMatchObject({ documents: 0, passages: 0, interrupted: false });
    expect((await archive.outcomes(second.run)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  });

  it('makes a changed file a new version of the same document', async () => {
    await archive.deliver({ 'a.txt': 'The first text speaks of herring.' });
    await archive.import();
    const before = (await archive.search({ q: 'herring' })).results[0]?.document.id;
    await archive.deliver({ 'a.txt': 'The second text speaks of mackerel.' });
    const { run } = await archive.import();
    expect((await archive.outcomes(run)).map(({ outcome, code }) => [outcome, code])).toEqual([['updated', 'new-version']]);
    expect((await archive.search({ q: 'mackerel', mode: 'words' })).results.map(({ document }) => document.id)).toEqual([before]);
    expect((await archive.search({ q: 'herring', mode: 'words' })).results).toEqual([]);
    expect((await archive.catalogue.document(scope, before ?? ''))?.version).toBe(2);
  });

  it('imports records as given, plain or gzipped, and names a bad line', async () => {
    const records = [
      JSON.stringify({
        id: 'r/1',
        title: 'Aid tranche released',
        text: 'The second tranche of aid was released.',
        date: '1957-03',
        kind: 'memorandum',
        from: 'Smith',
        to: ['Jones'],
        classification: 'Secret',
        iso3: 'DNK',
        url: 'https://example.org/1',
      }),
      'not json',
      JSON.stringify({ id: 'r/2', title: 'No text' }),
      JSON.stringify({ id: 'r/3', body: 'A record by its body.', cites: ['r/1'] }),
    ].join('\n');
    await writeFile(join(archive.delivery, 'records.jsonl.gz'), gzipSync(records));
    const { run } = await archive.import();
    expect((await archive.outcomes(run)).map(({ item, outcome, code }) => [item, outcome, code])).toEqual([
      ['records.jsonl.gz#2', 'failed', 'bad-record'],
      ['records.jsonl.gz#3', 'failed', 'missing-field'],
      ['records.jsonl.gz#r/1', 'imported', 'ok'],
      ['records.jsonl.gz#r/3', 'imported', 'ok'],
    ]);
    expect(await archive.catalogue.document(scope, 'r/1')).toMatchObject({
      title: 'Aid tranche released',
      kind: 'memorandum',
      date: { edtf: '1957-03', precision: 'month', source: 'given' },
      marking: { level: 'SECRET' },
      authors: ['DK'],
      url: 'https://example.org/1',
      header: { from: 'Smith', to: ['Jones'] },
    });
    const cited = await archive.catalogue.document(scope, 'r/1');
    expect((await archive.catalogue.referencesTo(scope, cited?.id ?? '')).map(({ raw }) => raw)).toEqual(['r/1']);
  });
});
