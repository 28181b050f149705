import { expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { ReferenceDraft } from '../../../domain/reference.ts';
import { documentDraft, idOf } from '../../support/document-drafts.ts';
import { scopeOfLevels } from '../../support/scopes.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');
const cites = (key: string, sentence = ''): ReferenceDraft => ({
  raw: key.toUpperCase(),
  key,
  kind: 'telegram',
  sentence,
  page: sentence === '' ? null : 1,
});

export function catalogueReferenceCases(catalogue: TheCatalogue): void {
  it('resolves a citation of a paper that is held', async () => {
    await catalogue().store([
      documentDraft('cited', { keys: ['bern 12'] }),
      documentDraft('citing', { references: [cites('bern 12', 'See Bern 12.'), cites('oslo 3')] }),
    ]);
    expect(await catalogue().referencesFrom(owner, idOf('citing'))).toEqual([
      { ...cites('bern 12', 'See Bern 12.'), document: idOf('citing'), target: idOf('cited') },
      { ...cites('oslo 3'), document: idOf('citing'), target: null },
    ]);
    expect(await catalogue().referencesTo(owner, idOf('cited'))).toEqual([
      { ...cites('bern 12', 'See Bern 12.'), document: idOf('citing'), target: idOf('cited') },
    ]);
  });

  it('resolves a waiting citation when the paper arrives, and lets it wait again when the paper goes', async () => {
    await catalogue().store([documentDraft('citing', { references: [cites('bern 12')] })]);
    const target = async (): Promise<(string | null)[]> =>
      (await catalogue().referencesFrom(owner, idOf('citing'))).map((one) => one.target);
    expect(await target()).toEqual([null]);
    await catalogue().store([documentDraft('cited', { keys: ['bern 12'], collection: 'demo' })]);
    expect(await target()).toEqual([idOf('cited')]);
    await catalogue().removeCollection('demo');
    expect(await target()).toEqual([null]);
  });

  it('does not take a paper for a citation of itself', async () => {
    await catalogue().store([documentDraft('a', { keys: ['bern 12'], references: [cites('bern 12')] })]);
    expect((await catalogue().referencesFrom(owner, idOf('a'))).map((one) => one.target)).toEqual([null]);
    expect(await catalogue().referencesTo(owner, idOf('a'))).toEqual([]);
  });

  it('replaces the citations of an older version', async () => {
    await catalogue().store([documentDraft('cited', { keys: ['bern 12'] }), documentDraft('citing', { references: [cites('bern 12')] })]);
    await catalogue().store([documentDraft('citing', { references: [cites('oslo 3')] })]);
    expect((await catalogue().referencesFrom(owner, idOf('citing'))).map((one) => one.key)).toEqual(['oslo 3']);
    expect(await catalogue().referencesTo(owner, idOf('cited'))).toEqual([]);
  });

  it('resolves among the papers that the reader may read, as if there were no others', async () => {
    const clerk = scopeOfLevels('UNCLASSIFIED');
    await catalogue().store([
      documentDraft('hidden', { keys: ['bern 12'], level: 'SECRET' }),
      documentDraft('citing', { references: [cites('bern 12')] }),
      documentDraft('secretly', { references: [cites('bern 12')], level: 'SECRET' }),
    ]);
    expect((await catalogue().referencesFrom(clerk, idOf('citing'))).map((one) => one.target)).toEqual([null]);
    expect([...(await catalogue().selectByKey(clerk, 'bern 12'))]).toEqual([]);
    await catalogue().store([documentDraft('open', { keys: ['bern 12'] })]);
    expect((await catalogue().referencesFrom(clerk, idOf('citing'))).map((one) => one.target)).toEqual([idOf('open')]);
    expect((await catalogue().referencesTo(clerk, idOf('open'))).map((one) => one.document)).toEqual([idOf('citing')]);
    expect(await catalogue().referencesTo(clerk, idOf('hidden'))).toEqual([]);
    expect(await catalogue().referencesFrom(clerk, idOf('secretly'))).toEqual([]);
  });
}
