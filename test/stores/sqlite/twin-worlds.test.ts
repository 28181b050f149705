import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../domain/ports/catalogue.ts';
import type { DocumentDraft } from '../../../domain/ports/catalogue-shapes.ts';
import { openCatalogue } from '../../../stores/sqlite/catalogue.ts';
import { documentDraft, idOf } from '../../support/document-drafts.ts';
import { everythingReadable, type Questions } from '../../support/everything-readable.ts';
import { scopeOfLevels } from '../../support/scopes.ts';

const words = ['visa', 'vista', 'waiver', 'envoy', 'tariff'];
const actors = ['DK', 'CH', 'EU'];
const keys = ['bern 12', 'oslo 3'];
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const open = 'UNCLASSIFIED';
const clerk = scopeOfLevels(open);
const questions: Questions = {
  documents: names.map(idOf),
  words,
  actors,
  keys,
  filters: [
    { kinds: ['cable'] },
    { languages: ['en'] },
    { countries: ['DK'] },
    { since: '1977-01-01' },
    { models: ['tech-ambassador'] },
    { exclude: { authors: ['CH'] } },
  ],
};

const paper = fc.record({
  name: fc.constantFrom(...names),
  level: fc.constantFrom(open, 'SECRET', 'RESTRICTED'),
  kind: fc.constantFrom('cable' as const, 'speech' as const),
  collection: fc.constantFrom('papers', 'other'),
  lang: fc.constantFrom('en', 'fr'),
  title: fc.constantFrom(...words),
  texts: fc.array(
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((list) => list.join(' ')),
    { maxLength: 3 },
  ),
  authors: fc.uniqueArray(fc.constantFrom(...actors)),
  subjects: fc.uniqueArray(fc.constantFrom(...actors)),
  keys: fc.uniqueArray(fc.constantFrom(...keys)),
  cites: fc.uniqueArray(fc.constantFrom(...keys)),
  parent: fc.option(fc.constantFrom(...names)),
  year: fc.option(fc.integer({ min: 1975, max: 1979 })),
  isLabelled: fc.boolean(),
});
type Paper = typeof paper extends fc.Arbitrary<infer Value> ? Value : never;

function draftOf(one: Paper): DocumentDraft {
  const { subjects, cites, parent, year } = one;
  const { level, kind, collection, lang, title, texts, authors, keys: own } = one;
  return documentDraft(one.name, {
    level,
    kind,
    collection,
    lang,
    title,
    texts,
    authors,
    keys: own,
    parent: parent === null ? null : idOf(parent),
    date:
      year === null
        ? null
        : {
            edtf: String(year),
            from: `${year}-01-01`,
            to: `${year}-12-31`,
            precision: 'year',
            source: 'given',
          },
    actors: subjects.map((actor) => ({ actor, strength: 1 })),
    references: cites.map((key) => ({ raw: key, key, kind: 'telegram', sentence: '', page: null })),
  });
}

async function worldOf(papers: readonly Paper[]): Promise<Catalogue> {
  const record = openCatalogue({ file: ':memory:', clock: { now: () => new Date(0) } });
  for (const one of papers) {
    const [stored] = await record.store([draftOf(one)]);
    if (!one.isLabelled) continue;
    const models = [{ id: 'tech-ambassador' as const, probability: 0.9, decidedBy: 'machine' as const, sentences: [] }];
    await record.setModels(
      (stored?.passages ?? []).map((passage) => ({ passage, models })),
      'head',
    );
  }
  return record;
}

describe('two archives that differ only in papers a reader may not read', () => {
  it('give that reader the same answers', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(paper, { selector: (one) => one.name, maxLength: names.length }), async (papers) => {
        const whole = await worldOf(papers);
        const readable = await worldOf(papers.filter((one) => one.level === open));
        expect(await everythingReadable(whole, clerk, questions)).toEqual(await everythingReadable(readable, clerk, questions));
        await whole.close();
        await readable.close();
      }),
      { numRuns: 100 },
    );
  });
});
