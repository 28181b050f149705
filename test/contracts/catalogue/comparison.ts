import { beforeEach, expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { ModelLabel } from '../../../domain/models.ts';
import { documentDraft, idOf } from '../../support/document-drafts.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');
const label = (id: ModelLabel['id'], probability: number): ModelLabel => ({
  id,
  probability,
  decidedBy: 'machine',
  sentences: [],
});
const date = {
  edtf: '2019',
  from: '2019-01-01',
  to: '2019-12-31',
  precision: 'year' as const,
  source: 'text' as const,
};

export function catalogueComparisonCases(catalogue: TheCatalogue): void {
  beforeEach(async () => {
    const [a, b] = await catalogue().store([
      documentDraft('a', { date, texts: ['one', 'two'], actors: [{ actor: 'DK', strength: 0.9 }] }),
      documentDraft('b', {
        actors: [
          { actor: 'DK', strength: 1 },
          { actor: 'CH', strength: 0.5 },
        ],
      }),
      documentDraft('demo', {
        collection: 'demo',
        actors: [
          { actor: 'DK', strength: 1 },
          { actor: 'SE', strength: 1 },
        ],
      }),
    ]);
    await catalogue().setModels(
      [
        { passage: a?.passages[0] ?? 0, models: [label('tech-ambassador', 0.7)] },
        {
          passage: b?.passages[0] ?? 0,
          models: [label('tech-ambassador', 0.9), label('ai-diplomacy-cell', 0.3)],
        },
      ],
      'h',
    );
  });

  it('counts what is held of each actor, also nothing', async () => {
    expect(await catalogue().holdings(owner, { actors: ['DK', 'FR', 'CH'], exceptCollections: ['demo'] })).toEqual([
      { actor: 'DK', documents: 2, passages: 3, unassessed: 1 },
      { actor: 'FR', documents: 0, passages: 0, unassessed: 0 },
      { actor: 'CH', documents: 1, passages: 1, unassessed: 0 },
    ]);
    expect((await catalogue().holdings(owner, { actors: [], exceptCollections: [] })).map((one) => [one.actor, one.passages])).toEqual([
      ['CH', 1],
      ['DK', 4],
      ['SE', 1],
    ]);
  });

  it('gives the passages behind an actor and a model, surest first', async () => {
    const options = {
      actors: ['DK'],
      models: ['tech-ambassador' as const],
      exceptCollections: [],
      minimumProbability: 0.5,
    };
    expect(await catalogue().evidence(owner, options)).toEqual([
      {
        passage: `${idOf('b')}.1.0`,
        actor: 'DK',
        model: 'tech-ambassador',
        probability: 0.9,
        decidedBy: 'machine',
        strength: 1,
        document: idOf('b'),
        date: null,
      },
      {
        passage: `${idOf('a')}.1.0`,
        actor: 'DK',
        model: 'tech-ambassador',
        probability: 0.7,
        decidedBy: 'machine',
        strength: 0.9,
        document: idOf('a'),
        date,
      },
    ]);
    expect((await catalogue().evidence(owner, { ...options, minimumProbability: 0.8 })).map((row) => row.document)).toEqual([idOf('b')]);
    expect(await catalogue().evidence(owner, { ...options, exceptCollections: ['papers'] })).toEqual([]);
    const all = await catalogue().evidence(owner, {
      actors: [],
      models: [],
      exceptCollections: [],
      minimumProbability: 0,
    });
    expect(all.map((row) => `${row.actor} ${row.model}`)).toEqual([
      'CH ai-diplomacy-cell',
      'CH tech-ambassador',
      'DK ai-diplomacy-cell',
      'DK tech-ambassador',
      'DK tech-ambassador',
    ]);
  });

  it('takes a decision of a person as certain evidence', async () => {
    await catalogue().decideModels(owner, {
      passage: `${idOf('a')}.1.1`,
      models: ['ai-diplomacy-cell'],
      by: 'jens',
      reason: null,
      at: '2026-03-01T12:00:00.000Z',
    });
    const rows = await catalogue().evidence(owner, {
      actors: ['DK'],
      models: ['ai-diplomacy-cell'],
      exceptCollections: [],
      minimumProbability: 0.99,
    });
    expect(rows.map((row) => [row.passage, row.decidedBy, row.probability])).toEqual([[`${idOf('a')}.1.1`, 'person', 1]]);
  });

  it('lists actors by the documents that tell of them', async () => {
    expect(await catalogue().actors(owner)).toEqual([
      { value: 'DK', count: 3 },
      { value: 'CH', count: 1 },
      { value: 'SE', count: 1 },
    ]);
  });

  it('counts what is labelled with each model, also nothing', async () => {
    const held = await catalogue().modelHoldings(owner, ['tech-ambassador', 'ai-diplomacy-cell', 'narrative-resilience-crisis']);
    expect([...held]).toEqual([
      ['tech-ambassador', { documents: 2, passages: 2 }],
      ['ai-diplomacy-cell', { documents: 1, passages: 1 }],
      ['narrative-resilience-crisis', { documents: 0, passages: 0 }],
    ]);
  });

  it('lists collections, with their marking where it is one', async () => {
    await catalogue().store([documentDraft('c', { level: 'SECRET' })]);
    expect(await catalogue().collections(owner)).toEqual([
      { name: 'demo', documents: 1, passages: 1, marking: documentDraft('demo').marking },
      { name: 'papers', documents: 3, passages: 4, marking: null },
    ]);
  });
}
