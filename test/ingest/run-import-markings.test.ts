import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownerScope } from '../../access/owner-scope.ts';
import { smallArchive, type SmallArchive } from '../support/small-archive.ts';

const scope = ownerScope('tester');

let archive: SmallArchive;
beforeEach(async () => {
  archive = await smallArchive();
});
afterEach(async () => {
  await archive.close();
});

describe('An import of awkward deliveries', () => {
  it('never lowers a marking: the stricter of paper and import counts', async () => {
    await archive.deliver({
      'secret.txt': 'SECRET\n\nThe plan is to be kept close.',
      'plain.txt': 'A paper without any marking at all.',
    });
    await archive.import({ marking: 'CONFIDENTIAL' });
    const level = async (q: string): Promise<string | undefined> =>
      (await archive.search({ q, mode: 'words' })).results[0]?.document.marking.level;
    expect(await level('plan')).toBe('SECRET');
    expect(await level('paper')).toBe('CONFIDENTIAL');
  });

  it('reads a whole marking line that came with a record, and takes one it does not know for the highest level', async () => {
    const records = [
      { id: 'line', text: 'A paper on hake.', marking: 'SECRET//NOFORN' },
      { id: 'unknown', text: 'A paper on cod.', marking: 'VERY SECRET' },
    ];
    await archive.deliver({ 'records.jsonl': records.map((record) => JSON.stringify(record)).join('\n') });
    const { run } = await archive.import();
    expect((await archive.outcomes(run)).map(({ item, code }) => [item, code])).toEqual([
      ['records.jsonl#line', 'ok'],
      ['records.jsonl#unknown', 'marking-unclear'],
    ]);
    const level = async (q: string): Promise<string | undefined> =>
      (await archive.search({ q, mode: 'words' })).results[0]?.document.marking.level;
    expect(await level('hake')).toBe('SECRET');
    expect(await level('cod')).toBe('TOP SECRET');
  });

  it('reads a path named twice once', async () => {
    await archive.deliver({ 'a.txt': 'A paper about fisheries.' });
    const { run } = await archive.import({ paths: [archive.delivery, `${archive.delivery}/`] });
    expect((await archive.outcomes(run)).map(({ item, outcome }) => [item, outcome])).toEqual([['a.txt', 'imported']]);
  });

  it('calls a record without text empty, not a scan', async () => {
    await archive.deliver({ 'records.jsonl': JSON.stringify({ id: 'bare', text: '' }) });
    const { run } = await archive.import();
    expect((await archive.outcomes(run)).map(({ outcome, code }) => [outcome, code])).toEqual([['no-text', 'empty-file']]);
  });

  it('continues after it was stopped, without doing anything twice', async () => {
    await archive.deliver(
      Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [`paper-${String(i).padStart(2, '0')}.txt`, `Paper number ${i} about harbour dues.`]),
      ),
    );
    const stop = new AbortController();
    stop.abort();
    const first = await archive.import({ signal: stop.signal });
    expect(first.interrupted).toBe(true);
    expect((await archive.catalogue.run(first.run))?.state).toBe('interrupted');
    await archive.import();
    expect((await archive.catalogue.totals(scope)).documents).toBe(30);
  });

  it('links attachments of a mail to it', async () => {
    const mail = [
      'From: a@example.org',
      'To: b@example.org',
      'Subject: Visa list',
      'Date: Tue, 3 Mar 2020 10:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'The list is attached.',
      '--x',
      'Content-Type: text/plain; name=list.txt',
      'Content-Disposition: attachment; filename=list.txt',
      '',
      'Anna Holm, student, two years.',
      '--x--',
      '',
    ].join('\r\n');
    await archive.deliver({ 'mail.eml': mail });
    const { run } = await archive.import();
    expect((await archive.outcomes(run)).map(({ item, outcome }) => [item, outcome])).toEqual([
      ['mail.eml', 'imported'],
      ['mail.eml#list.txt', 'imported'],
    ]);
    const parent =
      (await archive.search({ q: 'attached list', mode: 'words' })).results.find(({ document }) => document.title === 'Visa list')?.document
        .id ?? '';
    expect((await archive.catalogue.attachments(scope, parent)).map(({ title }) => title)).toHaveLength(1);
  });
});
