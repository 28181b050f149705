import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { WordLeaf } from '../../domain/ports/indexes.ts';
import { openCatalogue } from '../../stores/sqlite/catalogue.ts';
import { keywordIndexContract } from '../contracts/keyword-index-contract.ts';
import { documentDraft } from '../support/document-drafts.ts';

const open = (): Catalogue => openCatalogue({ file: ':memory:', clock: { now: () => new Date() } });

keywordIndexContract('the fresh words of the catalogue', async () => {
  const catalogue = open();
  return { index: catalogue.freshWords, dispose: () => catalogue.close() };
});

describe('the fresh words of the catalogue', () => {
  let catalogue: Catalogue;
  beforeEach(() => {
    catalogue = open();
  });
  afterEach(() => catalogue.close());
  const found = async (leaf: WordLeaf): Promise<number[]> =>
    (await catalogue.freshWords.matches({ cells: [1], leaf, limit: 1_000 })).map((hit) => hit.passage);

  it('take thousands of terms and phrases as long as a passage', async () => {
    const tokens = Array.from({ length: 2_000 }, (_, i) => `t${i % 700}`);
    const [stored] = await catalogue.store([documentDraft('long', { texts: [tokens.join(' ')] })]);
    expect(await found({ kind: 'any', column: 'exact', terms: Array.from({ length: 5_000 }, (_, i) => `t${i}`) })).toEqual(
      stored?.passages,
    );
    expect(await found({ kind: 'phrase', tokens, slop: 0 })).toEqual(stored?.passages);
    expect(await found({ kind: 'phrase', tokens: tokens.slice(0, 400).filter((_, i) => i % 2 === 0), slop: 200 })).toEqual(
      stored?.passages,
    );
    const terms = tokens.map((term) => ({ column: 'exact' as const, term, weight: 1 }));
    expect((await catalogue.freshWords.search({ cells: [1], terms, limit: 5 })).map((hit) => hit.score)).toEqual([2_000]);
  });

  it('hold what is left after most was settled and upkeep merged the rest', async () => {
    const drafts = Array.from({ length: 150 }, (_, i) => documentDraft(`d${i}`, { texts: ['common words', `own${i} common`] }));
    const passages = (await catalogue.store(drafts)).flatMap((stored) => stored.passages);
    await catalogue.settle(passages.slice(0, 280));
    await catalogue.freshWords.upkeep();
    await catalogue.freshWords.upkeep();
    expect(await found({ kind: 'any', column: 'exact', terms: ['common'] })).toEqual(passages.slice(280));
    expect(await found({ kind: 'phrase', tokens: ['own149', 'common'], slop: 0 })).toEqual(passages.slice(299));
    await catalogue.settle(passages.slice(280));
    await catalogue.freshWords.upkeep();
    expect(await found({ kind: 'any', column: 'exact', terms: ['common'] })).toEqual([]);
    const [again] = await catalogue.store([documentDraft('again', { texts: ['common'] })]);
    expect(await found({ kind: 'any', column: 'exact', terms: ['common'] })).toEqual(again?.passages);
  });
});
