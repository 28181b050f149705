import { expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import { documentDraft } from '../../support/document-drafts.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');

export function catalogueUpkeepCases(catalogue: TheCatalogue): void {
  const waiting = async (): Promise<number[]> => (await catalogue().waitingVectors(0, 100)).map((row) => row.passage);

  it('names passages without a vector in order, with the text as it is embedded', async () => {
    const [stored] = await catalogue().store([documentDraft('a', { texts: ['one', 'two', 'three'] })]);
    const [one = 0, two = 0, three = 0] = stored?.passages ?? [];
    const [cell] = await catalogue().cells(owner);
    expect(await catalogue().waitingVectors(one, 1)).toEqual([
      { passage: two, document: stored?.number, cell: cell?.number, text: 'a\n\ntwo' },
    ]);
    await catalogue().markVectors([one, three]);
    expect(await waiting()).toEqual([two]);
    expect(await catalogue().countWaitingVectors()).toBe(1);
    expect(await catalogue().totals(owner)).toMatchObject({ waitingMeaning: 1 });
  });

  it('hands fresh passages over cell by cell, and forgets them once they are settled', async () => {
    const [open, secret] = await catalogue().store([
      documentDraft('a', { texts: ['one', 'two'] }),
      documentDraft('b', { texts: ['three'], level: 'SECRET' }),
    ]);
    const [first = 0, second = 0] = (await catalogue().cells(owner)).map((cell) => cell.number);
    expect(await catalogue().freshCells()).toEqual([
      { cell: first, passages: 2 },
      { cell: second, passages: 1 },
    ]);
    expect(await catalogue().settledCells()).toEqual([]);
    const [one = 0, two = 0] = open?.passages ?? [];
    expect(await catalogue().freshRows(first, one, 10)).toEqual([
      { passage: two, document: open?.number, cell: first, words: { exact: 'a two', terms: 'a two' } },
    ]);
    await catalogue().settle([one, two]);
    expect(await catalogue().freshCells()).toEqual([{ cell: second, passages: 1 }]);
    expect(await catalogue().settledCells()).toEqual([first]);
    expect(await catalogue().freshWords.size()).toBe(1);
    expect(
      await catalogue().freshWords.matches({
        cells: [first, second],
        leaf: { kind: 'any', column: 'exact', terms: ['one', 'three'] },
        limit: 9,
      }),
    ).toEqual([{ passage: secret?.passages[0], document: secret?.number, score: 1 }]);
    expect((await catalogue().termStatistics(owner, { exact: ['one'], terms: [] })).frequencies.exact.get('one')).toBe(1);
  });

  it('names passages that left search and may stand in other indexes', async () => {
    const [a, b, c] = await catalogue().store(['a', 'b', 'c'].map((name) => documentDraft(name, { collection: name })));
    await catalogue().markVectors(a?.passages ?? []);
    await catalogue().settle(b?.passages ?? []);
    for (const name of ['a', 'b', 'c']) await catalogue().store([documentDraft(name, { collection: name, texts: ['new text'] })]);
    const departed = [...(a?.passages ?? []), ...(b?.passages ?? [])];
    expect(await catalogue().departed(10)).toEqual(departed);
    expect(await catalogue().departed(1)).toEqual(departed.slice(0, 1));
    expect(c?.passages).toHaveLength(1);
    await catalogue().forgetDeparted(departed.slice(0, 1));
    expect(await catalogue().departed(10)).toEqual(departed.slice(1));
  });

  it('names passages that left while an index was taking them in', async () => {
    const [old] = await catalogue().store([documentDraft('a', { texts: ['one', 'two'] })]);
    const [one = 0, two = 0] = old?.passages ?? [];
    await catalogue().store([documentDraft('a', { texts: ['new'] })]);
    expect(await catalogue().departed(10)).toEqual([]);
    await catalogue().markVectors([one]);
    await catalogue().settle([two]);
    expect(await catalogue().departed(10)).toEqual([one, two]);
  });

  it('makes everything fresh again for a rebuild', async () => {
    const drafts = Array.from({ length: 60 }, (_, i) => documentDraft(`d${i}`, { texts: ['common word', `own${i} word`] }));
    const stored = await catalogue().store(drafts);
    const all = stored.flatMap((one) => one.passages);
    const [cell] = await catalogue().cells(owner);
    const find = (term: string): Promise<{ passage: number }[]> =>
      catalogue().freshWords.matches({
        cells: [cell?.number ?? 0],
        leaf: { kind: 'any', column: 'exact', terms: [term] },
        limit: 1000,
      });
    await catalogue().markVectors(all);
    await catalogue().settle(all.slice(0, 70));
    expect(await find('own3')).toEqual([]);
    await catalogue().unsettleAll();
    await catalogue().unsettleAll();
    expect(await waiting()).toEqual(all.slice(0, 100));
    expect(await catalogue().countWaitingVectors()).toBe(120);
    expect((await find('word')).map((hit) => hit.passage)).toEqual(all);
    expect((await find('own3')).map((hit) => hit.passage)).toEqual([stored[3]?.passages[1]]);
    expect(await catalogue().settledCells()).toEqual([]);
  });
}
