import { expect, it } from 'vitest';
import type { Outcome } from '../../../domain/outcome.ts';
import { documentDraft } from '../../support/document-drafts.ts';
import { contractTime, type TheCatalogue } from './under-test.ts';

export function catalogueRunCases(catalogue: TheCatalogue): void {
  const begun = {
    collection: 'papers',
    source: ['in/a', 'in/b'],
    who: 'registrar',
    startedAt: '2026-03-01T11:00:00.000Z',
  };
  const outcome = (item: string, kind: Outcome['outcome'] = 'imported'): Outcome => ({
    item,
    outcome: kind,
    code: 'ok',
    sentence: `${item} was read.`,
    document: null,
  });

  it('numbers runs and keeps who, when and from where', async () => {
    const run = await catalogue().startRun(begun);
    expect(await catalogue().run(run)).toEqual({
      run,
      state: 'running',
      ...begun,
      endedAt: null,
      found: 0,
      documents: 0,
      passages: 0,
      bytes: 0,
      message: null,
      outcomes: {
        imported: 0,
        unchanged: 0,
        updated: 0,
        duplicate: 0,
        partial: 0,
        'no-text': 0,
        skipped: 0,
        quarantined: 0,
        failed: 0,
      },
    });
    const second = await catalogue().startRun(begun);
    expect((await catalogue().runs(10)).map((one) => one.run)).toEqual([second, run]);
    expect((await catalogue().runs(1)).map((one) => one.run)).toEqual([second]);
    expect(await catalogue().run(99)).toBeUndefined();
  });

  it('adds outcomes up to what was found', async () => {
    const run = await catalogue().startRun(begun);
    await catalogue().addOutcomes(run, [outcome('a'), outcome('b', 'failed')], 100);
    await catalogue().addOutcomes(run, [outcome('c')], 20);
    await catalogue().endRun(run, 'finished', null);
    const record = await catalogue().run(run);
    expect(record).toMatchObject({
      state: 'finished',
      found: 3,
      bytes: 120,
      endedAt: contractTime,
      outcomes: { imported: 2, failed: 1, skipped: 0 },
    });
    expect(Object.values(record?.outcomes ?? {}).reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('pages through outcomes, all or of some kinds', async () => {
    const run = await catalogue().startRun(begun);
    await catalogue().addOutcomes(run, [outcome('a'), outcome('b', 'failed'), outcome('c'), outcome('d', 'partial')], 0);
    expect(await catalogue().outcomes(run, { after: 0, limit: 2 })).toEqual([
      { position: 1, outcome: outcome('a') },
      { position: 2, outcome: outcome('b', 'failed') },
    ]);
    expect((await catalogue().outcomes(run, { after: 2, limit: 9 })).map((one) => one.outcome.item)).toEqual(['c', 'd']);
    expect((await catalogue().outcomes(run, { after: 0, limit: 9, kinds: ['failed', 'partial'] })).map((one) => one.position)).toEqual([
      2, 4,
    ]);
    expect(await catalogue().outcomes(run, { after: 0, limit: 9, kinds: [] })).toEqual([]);
  });

  it('counts documents and passages that a run stored', async () => {
    const run = await catalogue().startRun(begun);
    await catalogue().store([documentDraft('a', { run, texts: ['x', 'y'] }), documentDraft('b', { run })]);
    expect(await catalogue().run(run)).toMatchObject({ documents: 2, passages: 3 });
  });

  it('marks runs of a dead process as interrupted, and leaves ended ones alone', async () => {
    const [dead, ended] = [await catalogue().startRun(begun), await catalogue().startRun(begun)];
    await catalogue().endRun(ended, 'finished', null);
    await catalogue().interruptRuns('2026-03-02T00:00:00.000Z');
    expect(await catalogue().run(dead)).toMatchObject({
      state: 'interrupted',
      endedAt: '2026-03-02T00:00:00.000Z',
    });
    expect(await catalogue().run(ended)).toMatchObject({ state: 'finished', endedAt: contractTime });
  });

  it('keeps why a run stopped, and says when there is no such run', async () => {
    const run = await catalogue().startRun(begun);
    await catalogue().endRun(run, 'interrupted', 'The disk is full.');
    expect(await catalogue().run(run)).toMatchObject({ state: 'interrupted', message: 'The disk is full.' });
    await expect(catalogue().endRun(99, 'finished', null)).rejects.toMatchObject({ code: 'not-found' });
    await expect(catalogue().addOutcomes(99, [], 0)).rejects.toMatchObject({ code: 'not-found' });
  });
}
