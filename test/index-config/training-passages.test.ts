import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modelIds, modelIdSchema } from '../../domain/models.ts';

const folder = join(import.meta.dirname, '..', '..', 'index-config', 'training', 'written');
const languages = ['en', 'fr', 'de', 'da', 'es', 'ar', 'bn', 'zh'] as const;
const registers = ['cable', 'strategy', 'speech', 'news', 'minutes', 'note', 'report', 'letter'] as const;

const passageSchema = z.strictObject({
  id: z.string(),
  lang: z.enum(languages),
  register: z.enum(registers),
  labels: z.array(modelIdSchema),
  hard: z.boolean(),
  group: z.string(),
  text: z.string().min(1),
});
type Passage = z.infer<typeof passageSchema>;

const passagesOf = (lang: string): Passage[] =>
  readFileSync(join(folder, `${lang}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => passageSchema.parse(JSON.parse(line)));

const passages = languages.flatMap((lang) => passagesOf(lang));
const none = passages.filter(({ labels }) => labels.length === 0);
const ids = (found: readonly Passage[]): string[] => found.map(({ id }) => id);

/** Words by the rules of the language: Chinese is not written with blanks. */
const wordsOf = ({ text, lang }: Passage): string[] =>
  [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);

const shinglesOf = (passage: Passage): Set<string> => {
  const words = wordsOf(passage);
  return new Set(words.slice(4).map((_, at) => words.slice(at, at + 5).join(' ')));
};

/** Pairs of which the shingles shared are at least 0.3 of all shingles of both. */
const nearlyEqual = (found: readonly Passage[]): string[] => {
  const shingles = found.map((passage) => ({ id: passage.id, set: shinglesOf(passage) }));
  return shingles.flatMap((one, at) =>
    shingles
      .slice(at + 1)
      .filter((other) => {
        const shared = one.set.intersection(other.set).size;
        return shared / (one.set.size + other.set.size - shared) >= 0.3;
      })
      .map((other) => `${one.id} ${other.id}`),
  );
};

describe('The written training passages', () => {
  it('name themselves by language and number, each name once', () => {
    for (const lang of languages) {
      const found = passagesOf(lang);
      expect(found.filter((passage) => passage.lang !== lang)).toEqual([]);
      expect(ids(found)).toEqual(found.map((_, at) => `w-${lang}-${String(at + 1).padStart(3, '0')}`));
    }
  });

  it('carry each label once, in the order of the models', () => {
    const ordered = ({ labels }: Passage): boolean => labels.join() === modelIds.filter((id) => labels.includes(id)).join();
    expect(ids(passages.filter((passage) => !ordered(passage)))).toEqual([]);
  });

  it('are hard only where they carry no label', () => {
    expect(ids(passages.filter(({ labels, hard }) => hard && labels.length > 0))).toEqual([]);
  });

  it('belong to a group named after a member that belongs to itself', () => {
    const groupOf = new Map(passages.map(({ id, group }) => [id, group]));
    expect(ids(passages.filter(({ group }) => groupOf.get(group) !== group))).toEqual([]);
  });

  it('hold at least 66 of every model and 240 of none, half of these hard', () => {
    for (const model of modelIds) {
      expect(passages.filter(({ labels }) => labels.includes(model)).length, model).toBeGreaterThanOrEqual(66);
    }
    expect(none.length).toBeGreaterThanOrEqual(240);
    expect(none.filter(({ hard }) => hard).length).toBeGreaterThanOrEqual(none.length / 2);
  });

  it('carry two labels or more in a third of those with a model, and three in some', () => {
    const labelled = passages.filter(({ labels }) => labels.length > 0);
    expect(labelled.filter(({ labels }) => labels.length >= 2).length).toBeGreaterThanOrEqual(labelled.length / 3);
    expect(labelled.filter(({ labels }) => labels.length >= 3).length).toBeGreaterThanOrEqual(5);
  });

  it('are English for 40 to 50 in a hundred, and hold five of every model and twelve of none in each language', () => {
    const english = passagesOf('en').length / passages.length;
    expect(english).toBeGreaterThan(0.4);
    expect(english).toBeLessThan(0.5);
    for (const lang of languages) {
      const found = passagesOf(lang);
      for (const model of modelIds) {
        const count = found.filter(({ labels }) => labels.includes(model)).length;
        expect(count, `${model} in ${lang}`).toBeGreaterThanOrEqual(5);
      }
      expect(found.filter(({ labels }) => labels.length === 0).length, `none in ${lang}`).toBeGreaterThanOrEqual(12);
    }
  });

  it('show every register with a model and without', () => {
    for (const register of registers) {
      const found = passages.filter((passage) => passage.register === register);
      const without = found.filter(({ labels }) => labels.length === 0).length;
      expect(without, `${register} without a model`).toBeGreaterThanOrEqual(10);
      expect(found.length - without, `${register} with a model`).toBeGreaterThanOrEqual(10);
    }
  });

  it('have 30 to 230 words, and fewer than 60 in at most a fifth', () => {
    const lengths = passages.map((passage) => ({ id: passage.id, words: wordsOf(passage).length }));
    expect(lengths.filter(({ words }) => words < 30 || words > 230)).toEqual([]);
    expect(lengths.filter(({ words }) => words < 60).length).toBeLessThanOrEqual(passages.length / 5);
  });

  it('are nowhere nearly equal', () => {
    expect(languages.flatMap((lang) => nearlyEqual(passagesOf(lang)))).toEqual([]);
  });
});
