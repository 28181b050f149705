import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KeywordIndex, WordLeaf, WordRow } from '../../domain/ports/indexes.ts';

export type KeywordIndexUnderTest = { readonly index: KeywordIndex; dispose(): Promise<void> };

/** Tokens in one text serve both columns here; the analyser has tests of its own. */
export function wordRow(passage: number, document: number, cell: number, text: string): WordRow {
  return { passage, document, cell, words: { exact: text, terms: text } };
}

const term = (text: string): WordLeaf => ({ kind: 'any', column: 'exact', terms: [text] });
const phrase = (text: string, slop = 0): WordLeaf => ({ kind: 'phrase', tokens: text.split(' '), slop });
const weighted = (...words: string[]): { column: 'terms'; term: string; weight: number }[] =>
  words.map((word) => ({ column: 'terms', term: word, weight: 1 }));

/** Every answer to the keyword port keeps these promises (design §4). */
export function keywordIndexContract(name: string, make: () => Promise<KeywordIndexUnderTest>): void {
  describe(`${name} keeps the promises of a keyword index`, () => {
    let made: KeywordIndexUnderTest;
    const index = (): KeywordIndex => made.index;
    beforeEach(async () => {
      made = await make();
    });
    afterEach(async () => {
      await made.dispose();
    });

    it('answers an empty index with an empty list', async () => {
      expect(await index().search({ cells: [1], terms: weighted('visa'), limit: 10 })).toEqual([]);
      expect(await index().matches({ cells: [1], leaf: term('visa'), limit: 10 })).toEqual([]);
      expect(await index().size()).toBe(0);
    });

    it('finds what upsert returned from with the next search', async () => {
      await index().upsert([wordRow(1, 1, 1, 'visa fees')]);
      expect((await index().search({ cells: [1], terms: weighted('visa'), limit: 10 })).map((hit) => hit.passage)).toEqual([1]);
      await index().upkeep();
      await index().upsert([wordRow(2, 2, 1, 'visa waiver')]);
      expect((await index().search({ cells: [1], terms: weighted('waiver'), limit: 10 })).map((hit) => hit.passage)).toEqual([2]);
    });

    it('holds a passage once when it is upserted twice', async () => {
      const rows = [wordRow(1, 1, 1, 'visa fees'), wordRow(2, 1, 1, 'harbour fees')];
      await index().upsert(rows);
      await index().upsert(rows);
      expect(await index().size()).toBe(2);
      expect((await index().matches({ cells: [1], leaf: term('fees'), limit: 10 })).map((hit) => hit.passage)).toEqual([1, 2]);
    });

    it('forgets what was removed', async () => {
      await index().upsert([wordRow(1, 1, 1, 'visa fees'), wordRow(2, 2, 1, 'visa waiver')]);
      await index().remove([1]);
      expect((await index().matches({ cells: [1], leaf: term('visa'), limit: 10 })).map((hit) => hit.passage)).toEqual([2]);
    });

    it('opens only the cells asked for', async () => {
      await index().upsert([wordRow(1, 1, 1, 'visa'), wordRow(2, 2, 2, 'visa')]);
      expect((await index().search({ cells: [2], terms: weighted('visa'), limit: 10 })).map((hit) => hit.passage)).toEqual([2]);
      expect(await index().search({ cells: [], terms: weighted('visa'), limit: 10 })).toEqual([]);
      expect(await index().search({ cells: [7], terms: weighted('visa'), limit: 10 })).toEqual([]);
    });

    it('applies a selection before ranking', async () => {
      await index().upsert(
        Array.from({ length: 60 }, (_, i) =>
          wordRow(i + 1, Math.floor(i / 2) + 1, 1, i < 50 ? 'visa visa visa' : 'visa among many other words'),
        ),
      );
      const only = (level: 'documents' | 'passages', numbers: number[]): Promise<{ passage: number }[]> =>
        index().search({
          cells: [1],
          terms: weighted('visa'),
          selection: { level, numbers: Uint32Array.from(numbers) },
          limit: 2,
        });
      expect((await only('passages', [60])).map((hit) => hit.passage)).toEqual([60]);
      expect((await only('documents', [30])).map((hit) => hit.passage)).toEqual([59, 60]);
      expect(await only('documents', [])).toEqual([]);
    });

    it('is empty after clear, and takes passages again', async () => {
      await index().upsert([wordRow(1, 1, 1, 'visa'), wordRow(2, 2, 2, 'visa')]);
      await index().clear();
      expect(await index().size()).toBe(0);
      await index().upsert([wordRow(3, 3, 1, 'visa')]);
      expect((await index().matches({ cells: [1, 2], leaf: term('visa'), limit: 10 })).map((hit) => hit.passage)).toEqual([3]);
    });

    it('returns equal scores in passage order', async () => {
      await index().upsert([wordRow(3, 3, 1, 'note verbale'), wordRow(1, 1, 1, 'note verbale'), wordRow(2, 2, 1, 'note verbale')]);
      expect((await index().search({ cells: [1], terms: weighted('verbale'), limit: 10 })).map((hit) => hit.passage)).toEqual([1, 2, 3]);
    });

    it('finds phrases in order, with and without room between', async () => {
      await index().upsert([wordRow(1, 1, 1, 'the embassy of denmark in bern'), wordRow(2, 2, 1, 'denmark of embassy the')]);
      const found = async (leaf: WordLeaf): Promise<number[]> =>
        (await index().matches({ cells: [1], leaf, limit: 10 })).map((hit) => hit.passage);
      expect(await found(phrase('embassy of denmark'))).toEqual([1]);
      expect(await found(phrase('embassy denmark'))).toEqual([]);
      expect(await found(phrase('embassy denmark', 1))).toEqual([1]);
    });

    it('finds a passage that holds any of several words', async () => {
      await index().upsert([wordRow(1, 1, 1, 'visa'), wordRow(2, 2, 1, 'visas'), wordRow(3, 3, 1, 'vista')]);
      expect(
        (
          await index().matches({
            cells: [1],
            leaf: { kind: 'any', column: 'exact', terms: ['visa', 'visas'] },
            limit: 10,
          })
        ).map((hit) => hit.passage),
      ).toEqual([1, 2]);
    });

    it('keeps joined marks and scripts whole', async () => {
      await index().upsert([wordRow(1, 1, 1, 'f-16 a/res/79/1 s/pv.9876 ভাষা اللغة 외교 don’t')]);
      for (const word of ['f-16', 'a/res/79/1', 's/pv.9876', 'ভাষা', 'اللغة', '외교', 'don’t'])
        expect(
          (await index().matches({ cells: [1], leaf: term(word), limit: 10 })).map((hit) => hit.passage),
          word,
        ).toEqual([1]);
    });

    it('takes any string safely, as word and as phrase', async () => {
      await index().upsert([wordRow(1, 1, 1, 'visa')]);
      for (const hostile of [
        '" OR 1=1 --',
        "';DROP",
        'NEAR(',
        '*',
        'exact:visa',
        '(',
        '\u0000',
        'a'.repeat(5_000),
        '😀',
        '^visa',
        '-visa',
        '{"a":1}',
      ]) {
        expect(await index().matches({ cells: [1], leaf: term(hostile), limit: 10 }), hostile).toEqual([]);
        expect(
          await index().matches({
            cells: [1],
            leaf: { kind: 'phrase', tokens: [hostile, 'visa'], slop: 0 },
            limit: 10,
          }),
          hostile,
        ).toEqual([]);
        await index().search({ cells: [1], terms: weighted(hostile), limit: 10 });
      }
    });
  });
}
