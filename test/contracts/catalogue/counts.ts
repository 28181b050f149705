import { expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { PassageCounts } from '../../../domain/passage.ts';
import { documentDraft } from '../../support/document-drafts.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');

export function catalogueCountCases(catalogue: TheCatalogue): void {
  it('gives stored counts cut to the terms asked for, in the order of the passages asked for', async () => {
    const draft = documentDraft('a', { texts: ['visa fees visa', 'fees'] });
    const [stored] = await catalogue().store([draft]);
    const [first = 0, second = 0] = stored?.passages ?? [];
    const document = stored?.number;
    expect(
      await catalogue().counts(owner, [second, 999, first], {
        exact: ['visa', 'absent'],
        terms: ['fees', 'a'],
      }),
    ).toEqual([
      {
        passage: second,
        document,
        id: `${draft.id}.1.1`,
        counts: {
          exact: new Map(),
          terms: new Map([
            ['fees', [0, 0, 1]],
            ['a', [1, 0, 0]],
          ]),
          lengths: [1, 0, 1],
        },
      },
      {
        passage: first,
        document,
        id: `${draft.id}.1.0`,
        counts: {
          exact: new Map([['visa', [0, 0, 2]]]),
          terms: new Map([
            ['fees', [0, 0, 1]],
            ['a', [1, 0, 0]],
          ]),
          lengths: [1, 0, 3],
        },
      },
    ]);
    expect(await catalogue().counts(owner, [], { exact: [], terms: [] })).toEqual([]);
  });

  it('gives counts of whole documents: bodies added up, title and header once', async () => {
    const [a, b, empty] = await catalogue().store([
      documentDraft('a', { texts: ['visa fees visa', 'visa a'] }),
      documentDraft('b', { texts: ['fees'] }),
      documentDraft('empty', { texts: [] }),
    ]);
    const [first = 0, second = 0, third = 0] = [a?.number, b?.number, empty?.number];
    expect(
      await catalogue().documentCounts(owner, [second, 999, third, first], {
        exact: ['visa', 'a'],
        terms: ['fees'],
      }),
    ).toEqual([
      {
        document: second,
        id: b?.id,
        counts: { exact: new Map(), terms: new Map([['fees', [0, 0, 1]]]), lengths: [1, 0, 1] },
      },
      { document: third, id: empty?.id, counts: { exact: new Map(), terms: new Map(), lengths: [0, 0, 0] } },
      {
        document: first,
        id: a?.id,
        counts: {
          exact: new Map([
            ['visa', [0, 0, 3]],
            ['a', [1, 0, 1]],
          ]),
          terms: new Map([['fees', [0, 0, 1]]]),
          lengths: [1, 0, 5],
        },
      },
    ]);
  });

  it('keeps large and small counts of each field exactly', async () => {
    const draft = documentDraft('a', { texts: ['x'] });
    const [passage] = draft.passages;
    if (passage === undefined) throw new Error('The draft has no passage.');
    const words = Array.from({ length: 400 }, (_, i) => [`w${i}`, [i % 5, (i * 7) % 6, i * i]] as const);
    const counts: PassageCounts = {
      exact: new Map(words.map(([word, [t, h, b]]) => [word, [t, h, b]])),
      terms: new Map([['w7', [3, 2, 15]]]),
      lengths: [3, 200, 70_000],
    };
    const [stored] = await catalogue().store([{ ...draft, passages: [{ ...passage, counts }] }]);
    const [row] = await catalogue().counts(owner, stored?.passages ?? [], {
      exact: words.map(([word]) => word),
      terms: ['w7'],
    });
    expect(row?.counts).toEqual(counts);
  });
}
