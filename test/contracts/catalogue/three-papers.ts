import type { DocumentDate } from '../../../domain/dates.ts';
import type { Catalogue } from '../../../domain/ports/catalogue.ts';
import type { StoredDocument } from '../../../domain/ports/catalogue-shapes.ts';
import { documentDraft } from '../../support/document-drafts.ts';

const day = (date: string): DocumentDate => ({
  edtf: date,
  from: date,
  to: date,
  precision: 'day',
  source: 'given',
});
const years = (from: string, to: string): DocumentDate => ({
  edtf: `${from}/${to}`,
  from: `${from}-01-01`,
  to: `${to}-12-31`,
  precision: 'interval',
  source: 'given',
});

/** A cable of two passages, the second labelled; a French speech dated over two years; an undated speech of another collection. */
export async function storeThreePapers(catalogue: Catalogue): Promise<StoredDocument[]> {
  const stored = await catalogue.store([
    documentDraft('cable', {
      date: day('1977-06-01'),
      authors: ['DK'],
      texts: ['one', 'two'],
      actors: [{ actor: 'DK', strength: 1 }],
      fieldWords: fields('embassy in bern', 'protest note'),
    }),
    documentDraft('speech', {
      kind: 'speech',
      date: years('1978', '1979'),
      authors: ['CH', 'DK'],
      lang: 'fr',
      actors: [
        { actor: 'CH', strength: 1 },
        { actor: 'EU', strength: 0.4 },
      ],
      fieldWords: fields('bern', 'note'),
    }),
    documentDraft('undated', { kind: 'speech', collection: 'other', fieldWords: fields('oslo bern', '') }),
  ]);
  await catalogue.setModels(
    [
      {
        passage: stored[0]?.passages[1] ?? 0,
        models: [{ id: 'tech-ambassador', probability: 0.8, decidedBy: 'machine', sentences: [] }],
      },
    ],
    'h',
  );
  return stored;
}

function fields(from: string, subject: string): Record<'from' | 'to' | 'reference' | 'subject' | 'title' | 'place', string> {
  return { from, subject, to: '', reference: '', title: '', place: '' };
}
