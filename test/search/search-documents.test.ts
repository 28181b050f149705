import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallArchive, type SmallArchive } from '../support/small-archive.ts';

const telegram = (post: string, number: string, group: string, subject: string, body: string, reference = ''): string =>
  `UNCLASSIFIED\nROUTINE\nFM EMBASSY ${post}\nTO PORT ELMAN ${number}\nOF ${group}\nSUBJECT: ${subject}\n${reference === '' ? '' : `REF: ${reference}\n`}\n1. ${body}`;

const files = {
  'cph-0231.txt': telegram(
    'COPENHAGEN',
    '0231',
    '271630Z JAN 17',
    'DENMARK: A DIGITAL AMBASSADOR',
    'The Danish foreign minister will send an ambassador to the technology companies. The envoy will work from California.',
  ),
  'cph-0240.txt': telegram(
    'COPENHAGEN',
    '0240',
    '031200Z FEB 17',
    'DENMARK: REACTIONS',
    'The press asks who pays for the envoy. The technology companies keep silent.',
    'COPENHAGEN 0231',
  ),
  'bern-0012.txt': telegram(
    'BERN',
    '0012',
    '051100Z NOV 20',
    'SWITZERLAND: DIGITAL STRATEGY',
    'The Federal Council adopted a digital foreign policy strategy with four fields of action.',
  ),
  'visas.txt':
    'Note on student visas\n\nThe consular department raised the visa fees. Students of the maritime academy are exempt from the visa fees.',
  'zh.txt': '中国外交部网络事务\n\n外交部设立了网络事务办公室，负责网络空间国际合作。',
  'long.txt': Array.from(
    { length: 3 },
    (_, page) =>
      Array.from(
        { length: 12 },
        (_line, i) =>
          `Paragraph ${i} of page ${page + 1} on harbour dues and pilotage, with figures for the year and remarks of the harbour master.`,
      ).join('\n\n') + (page === 2 ? '\n\nThe lighthouse keeper objected.' : ''),
  ).join('\f'),
};

let archive: SmallArchive;
beforeAll(async () => {
  archive = await smallArchive();
  await archive.deliver(files);
  await archive.import();
});
afterAll(async () => {
  await archive.close();
});

const titles = async (q: string, more: object = {}): Promise<string[]> =>
  (await archive.search({ q, mode: 'words', ...more })).results.map(({ document }) => document.title);

describe('A search', () => {
  it('puts a document asked for by its number first', async () => {
    expect((await titles('COPENHAGEN 0231'))[0]).toBe('DENMARK: A DIGITAL AMBASSADOR');
    expect((await archive.search({ q: 'copenhagen 0240' })).results[0]).toMatchObject({
      document: { reference: 'COPENHAGEN 0240' },
      reasons: [
        { kind: 'number', number: 'copenhagen 0240' },
        { kind: 'words', words: ['copenhagen', '0240'] },
      ],
    });
  });

  it('puts a document asked for by its title first', async () => {
    expect((await titles('denmark: reactions', { mode: 'both' }))[0]).toBe('DENMARK: REACTIONS');
  });

  it('returns only documents that hold a quoted phrase', async () => {
    expect(await titles('"four fields of action"')).toEqual(['SWITZERLAND: DIGITAL STRATEGY']);
    expect(await titles('"fields four of action"')).toEqual([]);
    expect(await titles('"foreign strategy"~1')).toEqual(['SWITZERLAND: DIGITAL STRATEGY']);
  });

  it('obeys required and excluded words, AND, NOT and brackets', async () => {
    expect(await titles('+envoy +press')).toEqual(['DENMARK: REACTIONS']);
    expect(await titles('envoy -press')).toEqual(['DENMARK: A DIGITAL AMBASSADOR']);
    expect(await titles('technology AND NOT press')).toEqual(['DENMARK: A DIGITAL AMBASSADOR']);
    expect((await titles('(press OR council) AND digital')).sort()).toEqual(['SWITZERLAND: DIGITAL STRATEGY']);
  });

  it('finds a required pair on different pages of one document', async () => {
    expect(await titles('+lighthouse +pilotage')).toHaveLength(1);
  });

  it('finds beginnings and near spellings', async () => {
    expect(await titles('+ambass*')).toEqual(['DENMARK: A DIGITAL AMBASSADOR']);
    expect(await titles('+embasador~ -press')).toContain('DENMARK: A DIGITAL AMBASSADOR');
  });

  it('finds inflected words by their stems, the exact form first', async () => {
    expect((await titles('company'))[0]).toMatch(/DENMARK/);
    expect(await titles('exempted')).toEqual(['Note on student visas']);
  });

  it('obeys header fields and filters', async () => {
    expect(await titles('from:bern')).toEqual(['SWITZERLAND: DIGITAL STRATEGY']);
    expect(await titles('digital date:2017')).toEqual(['DENMARK: A DIGITAL AMBASSADOR']);
    expect(await titles('digital', { filter: { since: '2018-01-01' } })).toEqual(['SWITZERLAND: DIGITAL STRATEGY']);
    expect(await titles('country:CH')).toEqual(['SWITZERLAND: DIGITAL STRATEGY']);
    expect(await titles('digital', { filter: { exclude: { countries: ['CH'] } } })).toEqual(['DENMARK: A DIGITAL AMBASSADOR']);
  });

  it('lists by date when a question is fields only, newest first', async () => {
    expect(await titles('kind:cable')).toEqual(['SWITZERLAND: DIGITAL STRATEGY', 'DENMARK: REACTIONS', 'DENMARK: A DIGITAL AMBASSADOR']);
    expect(await titles('kind:cable', { sort: 'oldest' })).toEqual([
      'DENMARK: A DIGITAL AMBASSADOR',
      'DENMARK: REACTIONS',
      'SWITZERLAND: DIGITAL STRATEGY',
    ]);
  });

  it('finds Chinese words inside unspaced text', async () => {
    expect((await archive.search({ q: '网络空间', mode: 'words' })).results[0]?.passages[0]?.text).toContain('网络空间');
  });

  it('takes a plain text literally', async () => {
    expect((await archive.search({ q: '"visa fees', plain: true, mode: 'words' })).results[0]?.document.title).toBe(
      'Note on student visas',
    );
    expect(await titles('-press envoy', { plain: true })).toContain('DENMARK: REACTIONS');
  });

  it('reads a long text as a draft and says so', async () => {
    const q = `${'We should consider once more '.repeat(12)} whether to send an ambassador to the technology companies as Denmark did, and who would pay for the envoy.`;
    const answer = await archive.search({ q });
    expect(answer.notices.map(({ code }) => code)).toContain('read-as-draft');
    expect(answer.results[0]?.document.title).toMatch(/^DENMARK/);
  });
});
