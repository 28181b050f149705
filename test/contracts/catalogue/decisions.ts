import { expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { ModelId, ModelLabel } from '../../../domain/models.ts';
import { documentDraft, idOf } from '../../support/document-drafts.ts';
import { scopeOfLevels } from '../../support/scopes.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');
const byMachine = (id: ModelId, probability: number, sentences: [number, number][] = []): ModelLabel => ({
  id,
  probability,
  decidedBy: 'machine',
  sentences,
});
const byPerson = (id: ModelId, sentences: [number, number][] = []): ModelLabel => ({
  id,
  probability: 1,
  decidedBy: 'person',
  sentences,
});

export function catalogueDecisionCases(catalogue: TheCatalogue): void {
  const labels = async (name = 'a'): Promise<(readonly ModelLabel[] | undefined)[]> =>
    (await catalogue().passagesOf(owner, idOf(name))).map((one) => one.models);
  const waiting = async (head: string): Promise<number[]> => (await catalogue().waitingModels(head, 0, 100)).map((row) => row.passage);
  const decide = (models: ModelId[], ordinal = 0, version = 1): Promise<unknown> =>
    catalogue().decideModels(owner, {
      passage: `${idOf('a')}.${version}.${ordinal}`,
      models,
      by: 'jens',
      reason: null,
      at: '2026-03-01T12:00:00.000Z',
    });
  const store = async (...texts: string[]): Promise<number[]> => [
    ...((await catalogue().store([documentDraft('a', { texts })]))[0]?.passages ?? []),
  ];

  it('tells passages that the classifier has not seen from those it found nothing in', async () => {
    const [one = 0, two = 0, three = 0] = await store('one', 'two', 'three');
    expect(await catalogue().waitingModels('h1', one, 1)).toEqual([{ passage: two, text: 'two', embedded: 'a\n\ntwo', lang: 'en' }]);
    await catalogue().setModels(
      [
        {
          passage: one,
          models: [byMachine('tech-ambassador', 0.6, [[0, 3]]), byMachine('ai-diplomacy-cell', 0.9)],
        },
        { passage: two, models: [] },
      ],
      'h1',
    );
    expect(await labels()).toEqual([[byMachine('ai-diplomacy-cell', 0.9), byMachine('tech-ambassador', 0.6, [[0, 3]])], [], undefined]);
    expect(await waiting('h1')).toEqual([three]);
    expect(await waiting('h2')).toEqual([one, two, three]);
    expect((await catalogue().totals(owner)).waitingModels).toBe(1);
  });

  it('replaces labels of an older head', async () => {
    const [one = 0] = await store('one');
    await catalogue().setModels([{ passage: one, models: [byMachine('tech-ambassador', 0.6)] }], 'h1');
    await catalogue().setModels([{ passage: one, models: [byMachine('ai-diplomacy-cell', 0.7)] }], 'h2');
    expect(await labels()).toEqual([[byMachine('ai-diplomacy-cell', 0.7)]]);
  });

  it('lets a person decide, and the machine never overrule it', async () => {
    const [one = 0] = await store('one');
    await catalogue().setModels([{ passage: one, models: [byMachine('tech-ambassador', 0.6, [[0, 3]])] }], 'h1');
    expect(await decide(['tech-ambassador', 'ai-diplomacy-cell'])).toMatchObject({
      number: one,
      models: [byPerson('ai-diplomacy-cell'), byPerson('tech-ambassador', [[0, 3]])],
    });
    await catalogue().setModels([{ passage: one, models: [byMachine('narrative-resilience-crisis', 0.99)] }], 'h2');
    expect(await labels()).toEqual([[byPerson('ai-diplomacy-cell'), byPerson('tech-ambassador', [[0, 3]])]]);
    expect(await waiting('h3')).toEqual([]);
  });

  it('keeps a decision that there is no model', async () => {
    const [one = 0] = await store('one');
    await decide([]);
    await catalogue().setModels([{ passage: one, models: [byMachine('tech-ambassador', 0.9)] }], 'h1');
    expect(await labels()).toEqual([[]]);
    expect((await catalogue().totals(owner)).waitingModels).toBe(0);
  });

  it('carries decisions over to the same text in a new version, wherever it stands', async () => {
    await store('one', 'two');
    await decide(['tech-ambassador'], 0);
    await decide(['ai-diplomacy-cell'], 0);
    await store('a new beginning', 'one', 'two');
    expect(await labels()).toEqual([undefined, [byPerson('ai-diplomacy-cell')], undefined]);
    await store('one more');
    expect(await labels()).toEqual([undefined]);
    await store('one');
    expect(await labels()).toEqual([[byPerson('ai-diplomacy-cell')]]);
  });

  it('says not-found for a passage that is gone or may not be read', async () => {
    await store('one');
    await expect(decide([], 7)).rejects.toMatchObject({ code: 'not-found' });
    const nobody = scopeOfLevels();
    const decision = {
      passage: `${idOf('a')}.1.0`,
      models: [],
      by: 'x',
      reason: null,
      at: '2026-03-01T12:00:00.000Z',
    };
    await expect(catalogue().decideModels(nobody, decision)).rejects.toMatchObject({ code: 'not-found' });
    await catalogue().setModels([{ passage: 999, models: [byMachine('tech-ambassador', 0.9)] }], 'h1');
    expect(await labels()).toEqual([undefined]);
  });
}
