import { describe, expect, it } from 'vitest';
import { headerLine } from '../../text/header-line.ts';
import { documentKind, kindNamed } from '../../text/kinds.ts';
import { detectLanguage } from '../../text/language.ts';
import { chooseTitle } from '../../text/title.ts';

describe('The language of a passage', () => {
  it.each([
    ['Den danske techambassadør mødte virksomhederne i Silicon Valley i går.', 'da'],
    ['The minister met the ambassador in the capital on Tuesday to discuss the treaty.', 'en'],
    ['কূটনীতি বিষয়ক মন্ত্রণালয়', 'bn'],
    ['الوزير اجتمع بالسفير', 'ar'],
    ['وزیر امور خارجه ایران امروز با سفیر دیدار کرد', 'fa'],
    ['外交部发言人', 'zh'],
    ['外務省のデジタル戦略', 'ja'],
    ['กระทรวงการต่างประเทศ', 'th'],
    ['Υπουργείο Εξωτερικών', 'el'],
    ['Министерство иностранных дел', 'ru'],
    ['Міністерство закордонних справ України', 'uk'],
  ])('is told from script and words: %s', (text, lang) => {
    expect(detectLanguage(text)).toBe(lang);
  });

  it('is the language of the document for short passages, and unknown without one', () => {
    expect(detectLanguage('Hello')).toBe('und');
    expect(detectLanguage('Hello', 'fr')).toBe('fr');
    expect(detectLanguage('12 34', 'da')).toBe('da');
    expect(detectLanguage('OK', 'bn')).toBe('und');
  });

  it('is its own where a longer passage differs from the document', () => {
    expect(detectLanguage('The minister met the ambassador in the capital on Tuesday to discuss the treaty.', 'da')).toBe('en');
  });
});

describe('A title', () => {
  it('is the subject, else a heading, else the first line that says something, else the file name', () => {
    expect(chooseTitle({ header: { subject: 'Visas' }, headings: ['Head'], text: 'Text' })).toBe('Visas');
    expect(chooseTitle({ headings: ['Annual  report'], text: 'Text' })).toBe('Annual report');
    expect(chooseTitle({ text: 'SECRET\n\n12\nThe harbour dues\nMore.' })).toBe('The harbour dues');
    expect(chooseTitle({ text: '\n 1 \n', fileName: 'cables/2017-bern_visa-fees.txt' })).toBe('2017-bern visa fees');
    expect(chooseTitle({ text: '' })).toBe('Untitled');
  });

  it('has at most 300 characters', () => {
    expect(chooseTitle({ header: { subject: 'x'.repeat(400) }, text: '' })).toBe(`${'x'.repeat(299)}…`);
    expect(chooseTitle({ header: { subject: 'word '.repeat(200) }, text: '' })).toMatch(/^(?:word ){58}word…$/);
  });
});

describe('The header line', () => {
  it('names reference, date, from, to and subject, or the title', () => {
    const date = {
      edtf: '2017-01-27',
      from: '2017-01-27',
      to: '2017-01-27',
      precision: 'day',
      source: 'header',
    } as const;
    const header = {
      number: 'COPENHAGEN 0231',
      from: 'EMBASSY COPENHAGEN',
      to: ['PORT ELMAN'],
      subject: 'A digital\nambassador',
    };
    expect(headerLine({ header, date, title: 'T' })).toBe(
      'COPENHAGEN 0231 · 2017-01-27 · from EMBASSY COPENHAGEN · to PORT ELMAN · A digital ambassador',
    );
    expect(headerLine({ header: {}, date: null, title: 'T' })).toBe('T');
    expect(headerLine({ header: {} })).toBe('');
  });
});

describe('The kind of a document', () => {
  it('is known by many names', () => {
    expect(['Telegram', 'Cablegram', 'Airgram', 'Despatch', 'Circular Telegram', 'cable'].map(kindNamed)).toEqual(
      Array.from({ length: 6 }, () => 'cable'),
    );
    expect(['Memorandum of Conversation', 'Note verbale', 'Letter', 'Stratégie', 'speech', 'nonsense'].map(kindNamed)).toEqual([
      'memorandum',
      'note-verbale',
      'letter',
      'strategy',
      'speech',
      undefined,
    ]);
  });

  it('is the one given, else what header and title say, else other', () => {
    expect(documentKind({ given: 'Letter', title: 'Telegram From A to B' })).toBe('letter');
    expect(documentKind({ title: 'Telegram From the Embassy in France to the Department of State' })).toBe('cable');
    expect(documentKind({ title: 'Digital Foreign Policy Strategy 2021–2024' })).toBe('strategy');
    expect(documentKind({ title: 'A strategy of silence', header: { dateTimeGroup: '271630Z JAN 17' } })).toBe('cable');
    expect(documentKind({ format: 'eml', text: 'Hello' })).toBe('letter');
    expect(documentKind({ text: 'Hello' })).toBe('other');
  });
});
