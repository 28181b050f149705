import { expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { DocumentDraft } from '../../../domain/ports/catalogue-shapes.ts';
import { documentDraft, idOf } from '../../support/document-drafts.ts';
import { plainMarking } from '../../support/scopes.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');
type Item = Parameters<ReturnType<TheCatalogue>['known']>[0];

export function catalogueKnownCases(catalogue: TheCatalogue): void {
  const note = documentDraft('note', { texts: ['one'] });
  const itemOf = (draft: DocumentDraft, changes: Partial<Item> = {}): Item => ({
    collection: draft.collection,
    marking: draft.marking,
    path: draft.path,
    sourceId: draft.sourceId,
    sha256: draft.sha256,
    ...changes,
  });
  const held = { document: note.id, version: 1 };

  it('knows a file by path and bytes', async () => {
    expect(await catalogue().known(itemOf(note))).toEqual({ state: 'new' });
    await catalogue().store([note]);
    expect(await catalogue().known(itemOf(note))).toEqual({ state: 'same', ...held });
    expect(await catalogue().known(itemOf(note, { sha256: 'other' }))).toEqual({ state: 'changed', ...held });
    expect(await catalogue().known(itemOf(note, { path: 'copy.txt' }))).toEqual({
      state: 'duplicate',
      ...held,
    });
    expect(await catalogue().known(itemOf(note, { path: 'copy.txt', sha256: 'other' }))).toEqual({
      state: 'new',
    });
  });

  it('takes the same bytes in another collection or under another marking for a new document', async () => {
    await catalogue().store([note]);
    expect(await catalogue().known(itemOf(note, { collection: 'elsewhere' }))).toEqual({ state: 'new' });
    expect(await catalogue().known(itemOf(note, { marking: plainMarking('SECRET') }))).toEqual({
      state: 'new',
    });
  });

  it('takes changed bytes under another marking at the same path for a new version', async () => {
    await catalogue().store([note]);
    expect(await catalogue().known(itemOf(note, { marking: plainMarking('SECRET'), sha256: 'other' }))).toEqual({
      state: 'changed',
      ...held,
    });
  });

  it('asks of path and bytes alone while the marking is not known yet', async () => {
    const ask = (changes: Partial<Item>): Promise<unknown> => catalogue().known(itemOf(note, { marking: null, ...changes }));
    expect(await ask({})).toEqual({ state: 'new' });
    await catalogue().store([documentDraft('note', { texts: ['one'], level: 'SECRET' })]);
    expect(await ask({})).toEqual({ state: 'same', ...held });
    expect(await ask({ sha256: 'other' })).toEqual({ state: 'changed', ...held });
    expect(await ask({ path: 'copy.txt' })).toEqual({ state: 'duplicate', ...held });
    expect(await ask({ path: 'copy.txt', sha256: 'other' })).toEqual({ state: 'new' });
  });

  it('adds a path to a document, and knows it there', async () => {
    await catalogue().store([note]);
    await catalogue().addPath(note.id, 'copy.txt', 2);
    await catalogue().addPath(note.id, 'copy.txt', 3);
    expect((await catalogue().document(owner, note.id))?.paths).toEqual(['copy.txt', 'note.txt']);
    expect(await catalogue().known(itemOf(note, { path: 'copy.txt' }))).toEqual({ state: 'same', ...held });
    await expect(catalogue().addPath(idOf('absent'), 'x', 1)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('makes a changed copy its own document and leaves the other paths where they are', async () => {
    await catalogue().store([note]);
    await catalogue().addPath(note.id, 'copy.txt', 2);
    expect(await catalogue().known(itemOf(note, { path: 'copy.txt', sha256: 'other' }))).toEqual({
      state: 'new',
    });
    await catalogue().store([documentDraft('copy', { texts: ['two'] })]);
    expect((await catalogue().document(owner, note.id))?.paths).toEqual(['note.txt']);
    expect((await catalogue().document(owner, idOf('copy')))?.paths).toEqual(['copy.txt']);
  });

  it('lets records of one file share its path', async () => {
    await catalogue().store(['r1', 'r2'].map((name) => documentDraft(name, { sourceId: name, path: 'all.jsonl' })));
    expect((await catalogue().documents(owner, [idOf('r1'), idOf('r2')])).map((one) => one.paths)).toEqual([['all.jsonl'], ['all.jsonl']]);
  });

  it('knows a record by its own id, and never merges records with different ids', async () => {
    const record = documentDraft('record', { sourceId: 'R-1', texts: ['one'] });
    await catalogue().store([record]);
    const is = { document: record.id, version: 1 };
    expect(await catalogue().known(itemOf(record, { path: 'moved.jsonl' }))).toEqual({
      state: 'same',
      ...is,
    });
    expect(await catalogue().known(itemOf(record, { sha256: 'other' }))).toEqual({ state: 'changed', ...is });
    expect(await catalogue().known(itemOf(record, { marking: plainMarking('SECRET') }))).toEqual({
      state: 'changed',
      ...is,
    });
    expect(await catalogue().known(itemOf(record, { sourceId: 'R-2' }))).toEqual({ state: 'new' });
    expect(await catalogue().known(itemOf(record, { sourceId: null, path: 'file.txt' }))).toEqual({
      state: 'new',
    });
    expect(await catalogue().known(itemOf(record, { collection: 'elsewhere' }))).toEqual({ state: 'new' });
  });
}
