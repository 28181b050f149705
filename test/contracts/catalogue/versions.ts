import { expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import { documentDraft, idOf } from '../../support/document-drafts.ts';
import { plainMarking } from '../../support/scopes.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');

export function catalogueVersionCases(catalogue: TheCatalogue): void {
  const found = async (word: string): Promise<number[]> => {
    const cells = (await catalogue().cells(owner)).map((cell) => cell.number);
    const hits = await catalogue().freshWords.search({
      cells,
      terms: [{ column: 'terms', term: word, weight: 1 }],
      limit: 10,
    });
    return hits.map((hit) => hit.passage);
  };
  const statistics = async (...words: string[]): Promise<unknown> => {
    const { documents, passages, meanLengths, frequencies } = await catalogue().termStatistics(owner, {
      exact: words,
      terms: [],
    });
    return { documents, passages, meanLengths, frequencies: Object.fromEntries(frequencies.exact) };
  };

  it('makes a draft with a known id its next version', async () => {
    const [first] = await catalogue().store([
      documentDraft('a', { texts: ['old words', 'more old words'], authors: ['DK'], keys: ['k1'] }),
    ]);
    const [second] = await catalogue().store([documentDraft('a', { texts: ['new words'], authors: ['SE'], keys: ['k2'], title: 'A2' })]);
    expect([second?.number, second?.version]).toEqual([first?.number, 2]);
    expect(await catalogue().document(owner, idOf('a'))).toMatchObject({
      version: 2,
      title: 'A2',
      authors: ['SE'],
      paths: ['a.txt'],
    });
    expect((await catalogue().passagesOf(owner, idOf('a'))).map((one) => [one.id, one.text])).toEqual([[`${idOf('a')}.2.0`, 'new words']]);
    expect(await catalogue().passages(owner, [`${idOf('a')}.1.0`])).toEqual([]);
    expect(await catalogue().pages(owner, idOf('a'))).toEqual([{ number: 1, text: 'new words' }]);
    expect([...(await catalogue().selectByKey(owner, 'k1'))]).toEqual([]);
    expect([...(await catalogue().selectByKey(owner, 'k2'))]).toEqual([first?.number]);
  });

  it('takes older passages out of search and statistics', async () => {
    await catalogue().store([documentDraft('a', { texts: ['old words', 'more old words'] }), documentDraft('b', { texts: ['words'] })]);
    expect(await statistics('old', 'words', 'a')).toEqual({
      documents: 2,
      passages: 3,
      meanLengths: [1, 0, 2],
      frequencies: { old: 2, words: 3, a: 2 },
    });
    const [second] = await catalogue().store([documentDraft('a', { texts: ['new words'] })]);
    expect(await statistics('old', 'words', 'a')).toEqual({
      documents: 2,
      passages: 2,
      meanLengths: [1, 0, 1.5],
      frequencies: { words: 2, a: 1 },
    });
    expect(await found('old')).toEqual([]);
    expect(await found('new')).toEqual(second?.passages);
  });

  it('stores two versions of a document in one call', async () => {
    const stored = await catalogue().store([documentDraft('a', { texts: ['old'] }), documentDraft('a', { texts: ['new'] })]);
    expect(stored.map((one) => one.version)).toEqual([1, 2]);
    expect([await found('old'), await found('new')]).toEqual([[], stored[1]?.passages]);
    expect(await statistics('old', 'new')).toEqual({
      documents: 1,
      passages: 1,
      meanLengths: [1, 0, 1],
      frequencies: { new: 1 },
    });
  });

  it('moves a document to the cell of its new marking, with its statistics and paths', async () => {
    await catalogue().store([documentDraft('a', { texts: ['old'] })]);
    await catalogue().store([documentDraft('a', { texts: ['new'], level: 'SECRET' })]);
    expect((await catalogue().document(owner, idOf('a')))?.marking.level).toBe('SECRET');
    expect(await statistics('old', 'new')).toEqual({
      documents: 1,
      passages: 1,
      meanLengths: [1, 0, 1],
      frequencies: { new: 1 },
    });
    const item = { collection: 'papers', path: 'a.txt', sourceId: null, sha256: 'other' };
    expect(await catalogue().known({ ...item, marking: plainMarking('SECRET') })).toMatchObject({
      state: 'changed',
      version: 2,
    });
  });

  it('removes a collection with all that hangs on it', async () => {
    const many = Array.from({ length: 23 }, (_, i) =>
      documentDraft(`d${i}`, {
        collection: 'demo',
        texts: ['demo words'],
        keys: [`k${i}`],
        actors: [{ actor: 'DK', strength: 1 }],
      }),
    );
    const [kept] = await catalogue().store([documentDraft('kept', { texts: ['words'] }), ...many]);
    expect(await catalogue().removeCollection('demo')).toBe(23);
    expect(await catalogue().removeCollection('demo')).toBe(0);
    expect((await catalogue().collections(owner)).map((one) => one.name)).toEqual(['papers']);
    expect(await catalogue().totals(owner)).toMatchObject({ documents: 1, passages: 1, waitingMeaning: 1 });
    expect(await statistics('words', 'demo')).toEqual({
      documents: 1,
      passages: 1,
      meanLengths: [1, 0, 1],
      frequencies: { words: 1 },
    });
    expect(await found('words')).toEqual(kept?.passages);
    expect(await catalogue().actors(owner)).toEqual([]);
    expect([...(await catalogue().selectByKey(owner, 'k3'))]).toEqual([]);
    expect([...(await catalogue().selectByField(owner, 'title', ['d3'], false))]).toEqual([]);
  });

  it('gives numbers that were never given before', async () => {
    const [first] = await catalogue().store([documentDraft('a', { collection: 'demo' })]);
    await catalogue().removeCollection('demo');
    const [second] = await catalogue().store([documentDraft('b')]);
    expect(second?.number).toBeGreaterThan(first?.number ?? 0);
    expect(second?.passages[0]).toBeGreaterThan(first?.passages[0] ?? 0);
  });
}
