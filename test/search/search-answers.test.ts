import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../domain/errors.ts';
import { ownerScope } from '../../access/owner-scope.ts';
import { searchRequestSchema } from '../../domain/answers/search.ts';
import { createSearch } from '../../search/search-documents.ts';
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

describe('The answer to a search', () => {
  it('marks exactly the words of the question, in passages that stand at their page and span', async () => {
    const answer = await archive.search({ q: 'lighthouse keeper', mode: 'words' });
    const [found] = answer.results;
    const passage = found?.passages[0];
    expect(passage?.page).toBe(3);
    expect(passage?.marks.map(([from, to]) => passage.text.slice(from, to))).toEqual(['lighthouse', 'keeper']);
    for (const { passages, document } of answer.results)
      for (const { text, spans } of passages) {
        const pages = await Promise.all(spans.map(({ page }) => archive.catalogue.page(ownerScope('tester'), document.id, page)));
        expect(text).toBe(spans.map(({ start, end }, i) => pages[i]?.text.slice(start, end)).join('\n'));
      }
  });

  it('says why each document is there', async () => {
    const [found] = (await archive.search({ q: 'visa fees' })).results;
    expect(found?.reasons).toEqual([{ kind: 'words', words: ['visa', 'fees'] }]);
  });

  it('names words that no document holds, and what emptied a list', async () => {
    expect((await archive.search({ q: 'visa zeppelin', mode: 'words' })).notices).toEqual([
      expect.objectContaining({ code: 'unmatched-words', words: ['zeppelin'] }),
    ]);
    const empty = await archive.search({ q: '+visa +zeppelin', mode: 'words' });
    expect(empty.results).toEqual([]);
    expect(empty.notices).toContainEqual(expect.objectContaining({ code: 'emptied-by', words: ['zeppelin'] }));
  });

  it('counts facets over the list, and pages through it without gaps', async () => {
    const first = await archive.search({
      q: 'digital technology harbour visa',
      mode: 'words',
      limit: 2,
      facets: true,
    });
    expect(first.facets?.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(first.total.value);
    const seen = first.results.map(({ document }) => document.id);
    let { next } = first;
    while (next !== null) {
      const more = await archive.search({
        q: 'digital technology harbour visa',
        mode: 'words',
        limit: 2,
        cursor: next,
      });
      seen.push(...more.results.map(({ document }) => document.id));
      next = more.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(first.total.value);
  });

  it('refuses a cursor of another question', async () => {
    const { next } = await archive.search({ q: 'digital technology harbour visa', mode: 'words', limit: 1 });
    await expect(archive.search({ q: 'visa', mode: 'words', cursor: next ?? '' })).rejects.toMatchObject({
      code: 'usage',
    });
    await expect(archive.search({ q: 'visa', cursor: 'rubbish' })).rejects.toMatchObject({ code: 'usage' });
  });

  it('answers by the other side when one is down, and says so', async () => {
    const down = {
      ...archive.dependencies.vectors,
      search: () => Promise.reject(new AppError('engine-failed', 'down')),
    };
    const search = createSearch({ ...archive.dependencies, vectors: down });
    const answer = await search(ownerScope('tester'), searchRequestSchema.parse({ q: 'visa fees' }));
    expect(answer.results[0]?.document.title).toBe('Note on student visas');
    expect(answer.notices.map(({ code }) => code)).toContain('meaning-down');
    await expect(search(ownerScope('tester'), searchRequestSchema.parse({ q: 'visa fees', mode: 'meaning' }))).rejects.toMatchObject({
      code: 'engine-failed',
    });
  });

  it('tells an empty archive from an empty list', async () => {
    const empty = await smallArchive();
    expect(await empty.search({ q: 'visa' })).toMatchObject({
      total: { value: 0, exact: true },
      readable: 0,
      results: [],
      notices: [{ code: 'empty-archive' }, expect.anything()],
    });
    await empty.close();
  });

  it('says so when the question holds nothing to look for', async () => {
    expect((await archive.search({ q: ' .*+[ ' })).notices.map(({ code }) => code)).toEqual(['no-words']);
    expect((await archive.search({ q: '', filter: { kinds: ['cable'] } })).notices).toEqual([]);
  });

  it('takes the actors of a filter by name, and refuses one it does not know', async () => {
    expect(await titles('strategy', { filter: { countries: ['Switzerland'] } })).toEqual(
      await titles('strategy', { filter: { countries: ['CH'] } }),
    );
    await expect(archive.search({ q: 'strategy', filter: { exclude: { authors: ['ZZ'] } } })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('“ZZ”'),
    });
  });

  it('takes any text without failing', async () => {
    for (const q of [
      '',
      '   ',
      '...',
      '*',
      '~',
      'a'.repeat(5_000),
      '\u0000',
      '😀 😀',
      "'; DROP TABLE document; --",
      'NEAR("a" "b")',
      '{"$gt":1}',
    ])
      expect(Array.isArray((await archive.search({ q, plain: true })).results), q).toBe(true);
  });
});
