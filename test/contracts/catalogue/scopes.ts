import { expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { Scope } from '../../../domain/scope.ts';
import { documentDraft, idOf, type DraftOptions } from '../../support/document-drafts.ts';
import { everythingReadable } from '../../support/everything-readable.ts';
import { scopeOfLevels } from '../../support/scopes.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');
const clerk = scopeOfLevels('UNCLASSIFIED');
const date = {
  edtf: '1977',
  from: '1977-01-01',
  to: '1977-12-31',
  precision: 'year' as const,
  source: 'given' as const,
};

export function catalogueScopeCases(catalogue: TheCatalogue): void {
  const like: DraftOptions = {
    texts: ['visa waiver', 'fees'],
    date,
    authors: ['DK'],
    keys: ['bern 12'],
    actors: [{ actor: 'DK', strength: 1 }],
    fieldWords: { from: 'bern', to: '', reference: '', subject: '', title: '', place: '' },
    references: [{ raw: 'B 12', key: 'oslo 1', kind: 'telegram', sentence: '', page: null }],
  };
  const open = documentDraft('open', like);
  const hidden = ['h1', 'h2', 'h3'].map((name, i) =>
    documentDraft(name, {
      ...like,
      level: 'SECRET',
      kind: 'treaty',
      lang: 'fr',
      collection: i === 0 ? 'papers' : 'hidden',
      keys: ['bern 12', 'oslo 1'],
    }),
  );
  const secretive = documentDraft('embedded', {
    ...like,
    texts: ['visage secretive'],
    level: 'SECRET',
    authors: ['XX'],
    actors: [{ actor: 'XX', strength: 1 }],
  });

  const everything = (scope: Scope): Promise<unknown> =>
    everythingReadable(catalogue(), scope, {
      documents: [open, ...hidden, secretive].map((draft) => draft.id),
      words: ['visa', 'secretive', 'fees'],
      actors: ['DK', 'XX'],
      keys: ['bern 12', 'oslo 1'],
      filters: [{ kinds: ['treaty'] }, { since: '1970-01-01' }, { languages: ['fr', 'en'] }, { exclude: { kinds: ['speech'] } }],
    });

  it('answers alike whether papers that the reader may not read are held or not', async () => {
    await catalogue().store([open]);
    const before = await everything(clerk);
    const stored = await catalogue().store([...hidden, secretive]);
    const label = {
      id: 'tech-ambassador' as const,
      probability: 0.9,
      decidedBy: 'machine' as const,
      sentences: [],
    };
    await catalogue().setModels(
      stored.flatMap((one) => one.passages.map((passage) => ({ passage, models: [label] }))),
      'head',
    );
    expect(await everything(clerk)).toEqual(before);
    expect(await everything(owner)).not.toEqual(before);
  });

  it('gives no document, page, passage or count of a paper that the reader may not read, however it is asked for', async () => {
    const [first] = await catalogue().store([hidden[0] ?? open]);
    const id = idOf('h1');
    const record = catalogue();
    expect(await record.cells(clerk)).toEqual([]);
    expect(await record.document(clerk, id)).toBeUndefined();
    expect(await record.documentsByNumber(clerk, [first?.number ?? 0])).toEqual([]);
    expect(await record.page(clerk, id, 1)).toBeUndefined();
    expect(await record.passagesByNumber(clerk, first?.passages ?? [])).toEqual([]);
    expect(await record.passagesOf(clerk, id)).toEqual([]);
    expect(await record.counts(clerk, first?.passages ?? [], { exact: ['visa'], terms: [] })).toEqual([]);
    expect(await record.documentCounts(clerk, [first?.number ?? 0], { exact: ['visa'], terms: [] })).toEqual([]);
    const facets = await record.facets(clerk, {
      level: 'passages',
      numbers: Uint32Array.from(first?.passages ?? []),
    });
    expect(Object.values(facets).flat()).toEqual([]);
  });

  it('finds the readable one of two records that share a source id', async () => {
    await catalogue().store([
      documentDraft('mine', { sourceId: 'S' }),
      documentDraft('theirs', { sourceId: 'S', collection: 'other', level: 'SECRET' }),
    ]);
    expect((await catalogue().document(clerk, 'S'))?.id).toBe(idOf('mine'));
    expect((await catalogue().document(owner, 'S'))?.id).toBe(idOf('theirs'));
  });

  it('does not name a parent that the reader may not read', async () => {
    await catalogue().store([documentDraft('mail', { level: 'SECRET' }), documentDraft('leaflet', { parent: idOf('mail') })]);
    expect((await catalogue().document(clerk, idOf('leaflet')))?.parent).toBeNull();
    expect(await catalogue().attachments(clerk, idOf('mail'))).toEqual([]);
    await catalogue().store([documentDraft('poster'), documentDraft('print', { parent: idOf('poster'), level: 'SECRET' })]);
    expect(await catalogue().attachments(clerk, idOf('poster'))).toEqual([]);
    expect((await catalogue().document(owner, idOf('leaflet')))?.parent).toBe(idOf('mail'));
  });

  it('keeps markings apart that differ in any part, and together when only the order differs', async () => {
    const marking = { ...open.marking, compartments: ['B', 'A'], releasableTo: ['SE', 'DK'] };
    await catalogue().store([
      documentDraft('m1', { marking }),
      documentDraft('m2', { marking: { ...marking, compartments: ['A', 'B'], releasableTo: ['DK', 'SE'] } }),
      documentDraft('m3', { marking: { ...marking, groups: ['G'] } }),
    ]);
    const cells = await catalogue().cells(owner);
    expect(cells.map((cell) => [cell.marking.compartments, cell.marking.groups])).toEqual([
      [['A', 'B'], []],
      [['A', 'B'], ['G']],
    ]);
  });
}
