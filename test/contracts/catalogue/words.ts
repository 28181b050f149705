import { expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import { documentDraft, idOf } from '../../support/document-drafts.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');

export function catalogueWordCases(catalogue: TheCatalogue): void {
  it('finds a stored document by its words at once', async () => {
    const [stored] = await catalogue().store([documentDraft('a', { texts: ['f-16 delivery', 'a/res/79/1 adopted'] })]);
    const cells = (await catalogue().cells(owner)).map((cell) => cell.number);
    const hits = await catalogue().freshWords.search({
      cells,
      terms: [
        { column: 'exact', term: 'a/res/79/1', weight: 2 },
        { column: 'exact', term: 'adopted', weight: 0.5 },
      ],
      limit: 5,
    });
    expect(hits).toEqual([{ passage: stored?.passages[1], document: stored?.number, score: 2.5 }]);
  });

  it('gives the best first, adding up the weights of the terms held', async () => {
    const [stored] = await catalogue().store([documentDraft('x', { texts: ['a', 'b', 'a b', 'c', 'a'] })]);
    const [a = 0, b = 0, both = 0, , again = 0] = stored?.passages ?? [];
    const cells = (await catalogue().cells(owner)).map((cell) => cell.number);
    const terms = [
      { column: 'terms' as const, term: 'a', weight: 1 },
      { column: 'terms' as const, term: 'b', weight: 2 },
    ];
    const found = async (limit: number): Promise<[number, number][]> =>
      (await catalogue().freshWords.search({ cells, terms, limit })).map((hit) => [hit.passage, hit.score]);
    expect(await found(10)).toEqual([
      [both, 3],
      [b, 2],
      [a, 1],
      [again, 1],
    ]);
    expect(await found(3)).toEqual([
      [both, 3],
      [b, 2],
      [a, 1],
    ]);
    expect(await found(1)).toEqual([[both, 3]]);
  });

  it('counts passages, mean lengths and how many passages hold a term', async () => {
    await catalogue().store([
      documentDraft('two words', { id: idOf('a'), texts: ['visa fees visa', 'fees'] }),
      documentDraft('one', { texts: ['fees and tariffs'] }),
    ]);
    expect(
      await catalogue().termStatistics(owner, {
        exact: ['visa', 'fees', 'absent'],
        terms: ['tariffs', 'two'],
      }),
    ).toEqual({
      documents: 2,
      passages: 3,
      meanLengths: [5 / 3, 0, 7 / 3],
      frequencies: {
        exact: new Map([
          ['visa', 1],
          ['fees', 3],
        ]),
        terms: new Map([
          ['tariffs', 1],
          ['two', 2],
        ]),
      },
    });
  });

  it('has no statistics of nothing', async () => {
    expect(await catalogue().termStatistics(owner, { exact: ['a'], terms: [] })).toEqual({
      documents: 0,
      passages: 0,
      meanLengths: [0, 0, 0],
      frequencies: { exact: new Map(), terms: new Map() },
    });
  });

  it('expands a beginning to the words that are held, commonest first', async () => {
    await catalogue().store([documentDraft('t', { texts: ['embassy embargo', 'embargo', 'emblem', 'other'] })]);
    expect(await catalogue().expandTerm(owner, { kind: 'prefix', text: 'emb' }, 10)).toEqual(['embargo', 'embassy', 'emblem']);
    expect(await catalogue().expandTerm(owner, { kind: 'prefix', text: 'emb' }, 1)).toEqual(['embargo']);
    expect(await catalogue().expandTerm(owner, { kind: 'prefix', text: '%' }, 10)).toEqual([]);
    expect(await catalogue().expandTerm(owner, { kind: 'prefix', text: '' }, 10)).toEqual([]);
  });

  it('expands a spelling to words within the distance, counting a swap of neighbours once', async () => {
    await catalogue().store([documentDraft('t', { texts: ['visa', 'vsia', 'visas', 'vis', 'vista', 'visits'] })]);
    expect(await catalogue().expandTerm(owner, { kind: 'fuzzy', text: 'visa', distance: 1 }, 10)).toEqual([
      'vis',
      'visa',
      'visas',
      'vista',
      'vsia',
    ]);
    expect(await catalogue().expandTerm(owner, { kind: 'fuzzy', text: 'viasx', distance: 2 }, 10)).toEqual(['vis', 'visa', 'visas']);
  });
}
