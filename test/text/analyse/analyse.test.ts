import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../text/analyse/analyse.ts';
import { countFields, toColumns } from '../../../text/analyse/count-fields.ts';
import { isStopWord } from '../../../text/analyse/stop-word.ts';

const shown = (text: string, lang = 'en'): string =>
  analyse(text, lang)
    .map(({ exact, terms }) => `${exact}{${terms.join(' ')}}`)
    .join(' ');
const exact = (text: string, lang = 'en'): string => toColumns(analyse(text, lang)).exact;

describe('The analyser', () => {
  it('stems by language and keeps the whole word beside the stem', () => {
    expect(shown('The partnerships')).toBe('the{the} partnerships{partnership}');
    expect(shown('négociations', 'fr')).toBe('negociations{negoci}');
    expect(shown('ambassadørerne', 'da')).toBe('ambassadorerne{ambassador ambassadoer}');
    expect(shown('министерства', 'ru')).toBe('министерства{министерств}');
    expect(shown('nothing known', 'xx')).toBe('nothing{nothing} known{known}');
  });

  it('keeps joined marks whole and finds them by their parts', () => {
    expect(shown('F-16')).toBe('f-16{f 16 f16}');
    expect(shown('24-hour')).toBe('24-hour{24 hour 24hour}');
    expect(shown('A/RES/79/1')).toBe('a/res/79/1{a res 79 1 ares791}');
    expect(shown('S/PV.9876')).toBe('s/pv.9876{s pv 9876 spv9876}');
    expect(shown('(EU) 2024/1689')).toBe('eu{eu} 2024/1689{2024 1689 20241689}');
    expect(shown('U.S. and U.S.S.R.')).toBe('u.s{us} and{and} u.s.s.r{ussr}');
    expect(shown('1,000 and 3.14')).toBe('1,000{1000} and{and} 3.14{3.14}');
  });

  it('takes possessives and elisions off, whatever the language is thought to be', () => {
    expect(exact('Juncker’s l’Union d’État O’Neill', 'en')).toBe("juncker union etat o'neill");
    expect(exact('Juncker’s l’Union d’État O’Neill', 'fr')).toBe("juncker union etat o'neill");
    expect(shown('don’t')).toBe("don't{don't}");
  });

  it('heals words broken at a line end and keeps their halves', () => {
    expect(shown('com-\npile')).toBe('compile{compil com pile}');
    expect(shown('soft\u00adhyphen')).toBe('softhyphen{softhyphen}');
  });

  it('folds spellings of one word to one form', () => {
    expect(exact('İstanbul ISTANBUL ılık Straße Œuvre')).toBe('istanbul istanbul ilik strasse oeuvre');
    expect(exact('১২ ١٢ 12')).toBe('12 12 12');
    expect(shown('Århus Aarhus', 'da')).toBe('arhus{arhus aarhus} aarhus{aarhus}');
    expect(exact('الرَّقمية أحمد مستشفى')).toBe('الرقميه احمد مستشفي');
  });

  it('keeps the marks that carry the vowel', () => {
    expect(exact('কূটনীতি डिजिटल', 'bn')).toBe('কূটনীতি डिजिटल');
  });

  it('finds Arabic and Bangla words under their affixes', () => {
    expect(shown('الدبلوماسية', 'ar')).toBe('الدبلوماسيه{الدبلوماسيه دبلوماسيه دبلوماس}');
    expect(shown('রাষ্ট্রদূতদের', 'bn')).toBe('রাষ্ট্রদূতদের{রাষ্ট্রদূতদের রাষ্ট্রদূত}');
  });

  it('gives scripts without blanks one position a character and pairs as terms', () => {
    expect(shown('外交部', 'zh')).toBe('外{外交} 交{交部} 部{}');
    expect(shown('法', 'zh')).toBe('法{法}');
    expect(shown('AI外交2024年', 'zh')).toBe('ai{ai} 外{外交} 交{} 2024{2024} 年{年}');
    expect(exact('ต่าง', 'th')).toBe('ต่ า ง');
  });

  it('says where each token stands', () => {
    const text = 'The l’Union of 外交';
    expect(analyse(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'l’Union', 'of', '外', '交']);
  });

  it('cuts terms at 100 characters', () => {
    const [token] = analyse('x'.repeat(250), 'en');
    expect(token?.exact).toBe('x'.repeat(100));
    expect(token?.terms).toEqual(['x'.repeat(100)]);
  });

  it('makes no empty token, no white space in a token and no place outside the text, for any string', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }));
    fc.assert(
      fc.property(anything, fc.constantFrom('en', 'fr', 'ar', 'bn', 'ja', 'und', 'constructor'), (text, lang) => {
        let last = 0;
        for (const token of analyse(text, lang)) {
          for (const term of [token.exact, ...token.terms]) {
            expect(term).not.toBe('');
            expect(term.length).toBeLessThanOrEqual(100);
            expect(term).not.toMatch(/[\s\p{Z}\p{Cc}]/u);
          }
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          last = token.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same exact tokens in every language and for its own answer', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), (text) => {
        expect(exact(text, 'en')).toBe(exact(text, 'da'));
        expect(exact(exact(text, 'en'), 'en')).toBe(exact(text, 'en'));
      }),
    );
  });
});

describe('Counting fields', () => {
  it('counts tokens and terms by field and gives the columns in the order title, header, body', () => {
    const { words, counts } = countFields({ title: 'Visas', header: 'from Bern', body: 'Visa fees, visas' }, 'en');
    expect(words).toEqual({
      exact: 'visas from bern visa fees visas',
      terms: 'visa from bern visa fee visa',
    });
    expect(counts.lengths).toEqual([1, 2, 3]);
    expect(counts.exact.get('visas')).toEqual([1, 0, 1]);
    expect(counts.terms.get('visa')).toEqual([1, 0, 2]);
  });
});

describe('Stop words', () => {
  it('are known by language', () => {
    expect(isStopWord('the', 'en')).toBe(true);
    expect(isStopWord('the', 'fr')).toBe(false);
    expect(isStopWord('och', 'sv')).toBe(true);
    expect(isStopWord('এবং', 'bn')).toBe(true);
    expect(isStopWord('constructor', 'constructor')).toBe(false);
  });
});
