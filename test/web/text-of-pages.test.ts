import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundPassage } from '../../domain/answers/search.ts';
import { hitsOf, marksOnPage } from '../../web/src/document/place-marks.ts';
import { parseAddress, writeAddress } from '../../web/src/routes/address-text.ts';
import { groupYears } from '../../web/src/search/year-groups.ts';
import { excerptOf } from '../../web/src/shared/excerpt.ts';
import { levelKey, markingOfView, markingsOnView, markingWords } from '../../web/src/shared/marking-words.ts';
import { reflow } from '../../web/src/shared/reflow.ts';

function passage(text: string, changes: Partial<FoundPassage> = {}): FoundPassage {
  const spans = [{ page: 1, start: 10, end: 10 + text.length }];
  return {
    id: 'a.1.0',
    page: 1,
    pages: [1, 1],
    spans,
    text,
    marks: [],
    closest: null,
    models: [],
    lang: 'en',
    ...changes,
  };
}

describe('an address', () => {
  it('keeps names that stand several times and every value as text', () => {
    expect(parseAddress('?q=1977&country=DK&country=CH')).toEqual({ q: '1977', country: ['DK', 'CH'] });
  });

  it('is written with readable commas and without what is not set', () => {
    expect(writeAddress({ actors: 'DK,CH', q: undefined, kind: ['cable', 'report'] })).toBe('?actors=DK,CH&kind=cable&kind=report');
    expect(writeAddress({})).toBe('');
  });

  it('reads back what it wrote, whatever the question', () => {
    const written = fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'grapheme' }));
    fc.assert(
      fc.property(written, (values) => {
        expect(parseAddress(writeAddress(values))).toEqual({ ...values });
      }),
    );
  });
});

describe('reflowing', () => {
  it('joins hard-wrapped lines and leaves headings, lists and empty lines', () => {
    const text = 'SUBJECT: A LINE OF THE HEAD\n\n1. A sentence that is longer than fifty letters before it\nbreaks.\n(a) item\n';
    expect(reflow(text)).toBe(
      'SUBJECT: A LINE OF THE HEAD\n\n1. A sentence that is longer than fifty letters before it breaks.\n(a) item\n',
    );
  });

  it('never changes a length, so that offsets hold', () => {
    const lines = fc.array(fc.string({ maxLength: 90 })).map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, (text) => {
        expect(reflow(text)).toHaveLength(text.length);
      }),
    );
  });
});

describe('marks of a passage', () => {
  it('stand on the page where their words stand, also over a page end', () => {
    const found = passage('one two\nthree four', {
      spans: [
        { page: 4, start: 90, end: 97 },
        { page: 5, start: 0, end: 10 },
      ],
      marks: [
        [4, 7],
        [8, 13],
      ],
    });
    expect(marksOnPage([found], 4)).toEqual([{ kind: 'word', page: 4, start: 94, end: 97 }]);
    expect(marksOnPage([found], 5)).toEqual([{ kind: 'word', page: 5, start: 0, end: 5 }]);
    expect(hitsOf([found]).map((hit) => [hit.page, hit.start])).toEqual([
      [4, 94],
      [5, 0],
    ]);
  });

  it('fall back to the closest sentence, and then to the passage itself', () => {
    expect(hitsOf([passage('one two', { closest: [4, 7] })])).toEqual([{ page: 1, start: 14, end: 17, passage: 'a.1.0' }]);
    expect(hitsOf([passage('one two')])).toEqual([{ page: 1, start: 10, end: 17, passage: 'a.1.0' }]);
  });

  it('move with an excerpt', () => {
    const text = `${'filler words here '.repeat(40)}ambassador and more`;
    const start = text.indexOf('ambassador');
    const excerpt = excerptOf(passage(text, { marks: [[start, start + 10]] }));
    const mark = excerpt.marks[0];
    expect(excerpt.text.slice(mark?.start, mark?.end)).toBe('ambassador');
    expect(excerpt.cutStart).toBe(true);
    expect(excerpt.text.length).toBeLessThanOrEqual(340);
  });

  it('show where most words stand together, from the beginning of the sentence', () => {
    const head = `TAGS: AMBASSADOR\n${'A line of the head that tells nothing.\n'.repeat(12)}\n`;
    const text = `${head}2. Denmark will appoint an ambassador to companies. ${'More follows here. '.repeat(30)}`;
    const at = (word: string, from = 0): [number, number] => {
      const start = text.indexOf(word, from);
      return [start, start + word.length];
    };
    const marks = [at('AMBASSADOR'), at('appoint'), at('ambassador'), at('companies')];
    expect(excerptOf(passage(text, { marks })).text).toMatch(/^2\. Denmark will appoint an ambassador to companies\. More/);
  });
});

describe('markings on view', () => {
  const marking = (level: string, compartments: string[] = []) => ({
    policy: 'plain',
    level,
    compartments,
    releasableTo: ['SE', 'DK'],
    groups: [],
  });

  it('are named once each, strictest first, and a foreign level counts as strictest', () => {
    const shown = markingsOnView([marking('RESTRICTED'), marking('COSMIC'), marking('RESTRICTED'), marking('TOP SECRET', ['ATOMIC'])]);
    expect(shown.map(markingWords)).toEqual(['COSMIC // REL DK, SE', 'TOP SECRET // ATOMIC // REL DK, SE', 'RESTRICTED // REL DK, SE']);
    expect(levelKey('TOP SECRET')).toBe('top-secret');
    expect(levelKey('COSMIC')).toBe('other');
  });

  it('make one marking for a view, as of a paper made of all it shows', () => {
    const open = {
      policy: 'plain',
      level: 'UNCLASSIFIED',
      compartments: [],
      releasableTo: [],
      groups: ['press'],
    };
    const view = markingOfView([open, marking('RESTRICTED'), { ...marking('SECRET', ['ATOMIC']), releasableTo: ['DK'] }]);
    expect(view === undefined ? '' : markingWords(view)).toBe('SECRET // ATOMIC // REL DK // press');
    expect(markingOfView([{ ...open, releasableTo: ['DK'] }, marking('SECRET'), { ...open, releasableTo: ['FR'] }])?.releasableTo).toEqual([
      'NONE',
    ]);
    expect(markingOfView([])).toBeUndefined();
  });
});

describe('years beside the list', () => {
  it('stay years while they are few and become decades when they are many', () => {
    expect(
      groupYears([
        { value: '2019', count: 2 },
        { value: '2017', count: 1 },
      ]),
    ).toEqual([
      { from: '2017', to: '2017', count: 1 },
      { from: '2019', to: '2019', count: 2 },
    ]);
    const many = Array.from({ length: 40 }, (_, at) => ({ value: String(1970 + at), count: 1 }));
    expect(groupYears(many)).toEqual(['1970', '1980', '1990', '2000'].map((from) => ({ from, to: `${from.slice(0, 3)}9`, count: 10 })));
  });
});
