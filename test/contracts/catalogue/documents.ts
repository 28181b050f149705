import { expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { DocumentDraft } from '../../../domain/ports/catalogue-shapes.ts';
import { documentDraft, idOf } from '../../support/document-drafts.ts';
import { contractTime, type TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');

export function catalogueDocumentCases(catalogue: TheCatalogue): void {
  const full: DocumentDraft = documentDraft('full', {
    sourceId: 'S-1',
    title: 'Protest note',
    kind: 'note-verbale',
    date: { edtf: '1978-05', from: '1978-05-01', to: '1978-05-31', precision: 'month', source: 'header' },
    languages: ['en', 'da'],
    collection: 'notes',
    header: { number: 'COPENHAGEN 0231', to: ['BERN', 'OSLO'] },
    authors: ['DK', 'SE'],
    url: 'https://example.org/1',
    run: 7,
    texts: ['The embassy protests.', 'It asks for an answer.'],
    actors: [
      { actor: 'DK', strength: 0.5 },
      { actor: 'CH', strength: 1 },
    ],
  });

  it('gives back a document whole, by its id or by its source id', async () => {
    const [stored] = await catalogue().store([full]);
    const record = await catalogue().document(owner, full.id);
    expect(record).toEqual({
      number: stored?.number,
      id: full.id,
      sourceId: 'S-1',
      version: 1,
      title: 'Protest note',
      kind: 'note-verbale',
      date: full.date,
      languages: ['en', 'da'],
      marking: full.marking,
      cell: record?.cell,
      collection: 'notes',
      header: full.header,
      authors: ['DK', 'SE'],
      paths: ['full.txt'],
      sha256: full.sha256,
      mediaType: 'text/plain',
      bytes: full.bytes,
      pages: 1,
      url: 'https://example.org/1',
      parent: null,
      run: 7,
      updatedAt: contractTime,
    });
    expect(await catalogue().document(owner, 'S-1')).toEqual(record);
    expect(await catalogue().document(owner, 'absent')).toBeUndefined();
  });

  it('gives documents in the order asked, without those it does not hold', async () => {
    const [a, b] = await catalogue().store([documentDraft('a'), documentDraft('b')]);
    expect((await catalogue().documents(owner, [idOf('b'), 'absent', idOf('a')])).map((one) => one.title)).toEqual(['b', 'a']);
    expect((await catalogue().documentsByNumber(owner, [b?.number ?? 0, 999, a?.number ?? 0])).map((one) => one.title)).toEqual(['b', 'a']);
    expect(await catalogue().documents(owner, [])).toEqual([]);
  });

  it('names the parent of an attachment, and the attachments of a parent', async () => {
    await catalogue().store([documentDraft('mail'), documentDraft('attached', { parent: idOf('mail') })]);
    expect((await catalogue().document(owner, idOf('attached')))?.parent).toBe(idOf('mail'));
    expect((await catalogue().attachments(owner, idOf('mail'))).map((one) => one.title)).toEqual(['attached']);
    expect(await catalogue().attachments(owner, idOf('attached'))).toEqual([]);
  });

  it('gives pages in order and one by one', async () => {
    await catalogue().store([
      {
        ...documentDraft('paged', { texts: [] }),
        pages: [
          { number: 2, text: 'second' },
          { number: 1, text: 'first' },
        ],
      },
    ]);
    expect(await catalogue().pages(owner, idOf('paged'))).toEqual([
      { number: 1, text: 'first' },
      { number: 2, text: 'second' },
    ]);
    expect(await catalogue().page(owner, idOf('paged'), 2)).toEqual({ number: 2, text: 'second' });
    expect(await catalogue().page(owner, idOf('paged'), 3)).toBeUndefined();
    expect(await catalogue().pages(owner, 'absent')).toEqual([]);
  });

  it('gives passages with text cut from the page, actors strongest first, not yet assessed', async () => {
    const [stored] = await catalogue().store([full]);
    const passages = await catalogue().passagesOf(owner, full.id);
    expect(passages).toEqual(
      ['The embassy protests.', 'It asks for an answer.'].map((text, ordinal) => ({
        number: stored?.passages[ordinal],
        id: `${full.id}.1.${ordinal}`,
        document: full.id,
        documentNumber: stored?.number,
        ordinal,
        text,
        spans: full.passages[ordinal]?.spans,
        lang: 'en',
        headerLine: 'Protest note',
        models: undefined,
        actors: [
          { actor: 'CH', strength: 1 },
          { actor: 'DK', strength: 0.5 },
        ],
      })),
    );
    const [first, second] = passages;
    const asked = [`${full.id}.1.1`, `${full.id}.2.0`, `${full.id}.1.00`, 'nonsense', `${full.id}.1.0`];
    expect(await catalogue().passages(owner, asked)).toEqual([second, first]);
    expect(await catalogue().passagesByNumber(owner, [...(stored?.passages ?? []), 999])).toEqual([first, second]);
  });

  it('joins a passage over a page end by a line break, counting in UTF-16 units', async () => {
    const draft = documentDraft('over', { texts: ['x'] });
    const [passage] = draft.passages;
    if (passage === undefined) throw new Error('The draft has no passage.');
    const spans = [
      { page: 1, start: 3, end: 8 },
      { page: 2, start: 0, end: 4 },
    ];
    await catalogue().store([
      {
        ...draft,
        pages: [
          { number: 1, text: '😀 nota' },
          { number: 2, text: 'bene etc.' },
        ],
        passages: [{ ...passage, spans }],
      },
    ]);
    expect((await catalogue().passagesOf(owner, idOf('over'))).map((one) => one.text)).toEqual(['nota\nbene']);
  });

  it('keeps any string as it is', async () => {
    const hostile = `'; DROP TABLE document; -- \u0000 " 😀 ভাষা`;
    await catalogue().store([documentDraft('hostile', { title: hostile, sourceId: hostile, collection: hostile, texts: [hostile] })]);
    const record = await catalogue().document(owner, hostile);
    expect([record?.title, record?.collection]).toEqual([hostile, hostile]);
    expect((await catalogue().passagesOf(owner, idOf('hostile')))[0]?.text).toBe(hostile);
  });

  it('stores all drafts of a call or none', async () => {
    const broken = documentDraft('broken', { texts: ['text'] });
    const drafts = [documentDraft('good', { texts: ['unheard word'] }), { ...broken, pages: [] }];
    await expect(catalogue().store(drafts)).rejects.toThrow();
    expect(await catalogue().documents(owner, [idOf('good'), idOf('broken')])).toEqual([]);
    expect(await catalogue().freshWords.size()).toBe(0);
    await catalogue().store([documentDraft('other', { texts: ['another word'] })]);
    await catalogue().store([documentDraft('good', { texts: ['unheard word'] })]);
    const { frequencies } = await catalogue().termStatistics(owner, {
      exact: ['unheard', 'another', 'word'],
      terms: [],
    });
    expect([...frequencies.exact]).toEqual([
      ['unheard', 1],
      ['another', 1],
      ['word', 2],
    ]);
  });

  it('counts what it holds', async () => {
    expect(await catalogue().totals(owner)).toEqual({
      documents: 0,
      passages: 0,
      waitingMeaning: 0,
      waitingModels: 0,
      withoutText: 0,
    });
    await catalogue().store([full, documentDraft('silent', { texts: [] })]);
    expect(await catalogue().totals(owner)).toEqual({
      documents: 2,
      passages: 2,
      waitingMeaning: 2,
      waitingModels: 2,
      withoutText: 1,
    });
  });
}
