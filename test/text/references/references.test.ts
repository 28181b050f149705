import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../text/dates/read-date.ts';
import { postKey } from '../../../text/posts/post-key.ts';
import { contextOf } from '../../../text/references/context.ts';
import { documentReferences } from '../../../text/references/document-references.ts';
import { findReferences } from '../../../text/references/find-references.ts';
import { referenceKeys } from '../../../text/references/reference-keys.ts';

const header = { number: 'COPENHAGEN 0412', from: 'EMBASSY COPENHAGEN', to: ['PORT ELMAN'] };
const date = readDate('2018-03-05');
const context = contextOf(header, date);
const keysIn = (text: string): string[] => findReferences(text, context).map(({ key }) => key);

describe('Citations', () => {
  it.each([
    ['See COPENHAGEN 0231.', 'telegram:copenhagen:0231:2018'],
    ['COPENHAGEN 0231 (2017)', 'telegram:copenhagen:0231:2017'],
    ['(A) HQ 0087 OF 12 JAN 17', 'telegram:hq:0087:2017'],
    ['my telegram 0231 of 27 January 2017', 'telegram:copenhagen:0231:2017'],
    ['your 0412 of 3 May 2017', 'telegram:hq:0412:2017'],
    ['Your 0412, December 3', 'telegram:hq:0412:2017'],
    ['24 Dhaka 118', 'telegram:dhaka:0118:2024'],
    ['Telegram No. 88 from Bern of 3 March 2019', 'telegram:bern:0088:2019'],
    ['HQ 0421 du 9 septembre 2015', 'telegram:hq:0421:2015'],
    ['PARIS 0771 vom 18. Dezember 2017', 'telegram:paris:0771:2017'],
    ['HQ 0066 af 1. marts 2016', 'telegram:hq:0066:2016'],
    ['VESZ 0044', 'telegram:vesz:0044:2018'],
    ['NEW\nYORK 0402', 'telegram:new york:0402:2018'],
    ['A/RES/79/1', 'symbol:a/res/79/1'],
    ['S/PV.9876.', 'symbol:s/pv.9876'],
    ['Regulation (EU) 2024/1689', 'symbol:eu 2024/1689'],
    ['JOIN(2018) 36', 'symbol:join(2018)36'],
    ['JOIN (2018) 36', 'symbol:join(2018)36'],
  ])('"%s" is a citation', (text, key) => {
    expect(keysIn(text)).toEqual([key]);
  });

  it.each([
    'In Paris 1951 and New York 2001',
    'Page 12, PARAGRAPH 345',
    'Ref B of 24 May 2019',
    'On 27 MAY 0015 hours',
    'and/or 12',
    'TO PORT ELMAN 0388\nOF 271630Z JAN 17',
    'Telegram nr. 0118\n20. april 2016',
  ])('"%s" holds none', (text) => {
    expect(keysIn(text)).toEqual([]);
  });

  it('of a ministry and its posts are told apart by who writes to whom', () => {
    const embassy = contextOf({ from: 'the Embassy in Vietnam', to: ['the Department of State'], place: 'Saigon' }, readDate('1962-10-18'));
    expect(findReferences('Deptel 331, Embtel 438, my 440, your 331', embassy).map(({ key }) => key)).toEqual([
      'telegram:state-vietnam:0331:1962',
      'telegram:vietnam:0438:1962',
      'telegram:vietnam:0440:1962',
      'telegram:state-vietnam:0331:1962',
    ]);
    const ministry = contextOf({ from: 'the Department of State', to: ['the Embassy in Vietnam'] }, readDate('1962-10-20'));
    expect(findReferences('Embtel 438 and Deptel 331', ministry).map(({ key }) => key)).toEqual([
      'telegram:vietnam:0438:1962',
      'telegram:state-vietnam:0331:1962',
    ]);
  });

  it('stand where they say, in order and without overlap, in any text', () => {
    const piece = fc.constantFrom(
      'COPENHAGEN 0231',
      ' of 27 January 2017',
      'my 12',
      'A/RES/79/1',
      '\n',
      ' ',
      'Embtel 5',
      '24 Dhaka 118',
      '(EU) 2024/1689',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 15 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { raw, start, end } of findReferences(text, context)) {
          expect(text.slice(start, end)).toBe(raw);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});

describe('The keys of a document', () => {
  it('are those under which others cite it', () => {
    expect(referenceKeys(header, date)).toEqual(['telegram:copenhagen:0412:2018']);
    expect(referenceKeys({ number: 'A/RES/79/1' }, date)).toEqual(['symbol:a/res/79/1']);
    expect(
      referenceKeys(
        { number: '438', from: 'the Embassy in Vietnam', to: ['the Department of State'], place: 'Saigon' },
        readDate('1962-10-17'),
      ),
    ).toEqual(['telegram:vietnam:0438:1962', 'telegram:saigon:0438:1962']);
    expect(
      referenceKeys({ number: '331', from: 'the Department of State', to: ['the Embassy in Vietnam'] }, readDate('1962-10-17')),
    ).toEqual(['telegram:state:0331:1962', 'telegram:state-vietnam:0331:1962']);
    expect(referenceKeys({}, undefined, 'Digital Foreign Policy Strategy 2021–2024')).toEqual([
      'title:digital foreign policy strategy 2021 2024',
    ]);
    expect(referenceKeys(header, undefined)).toEqual([]);
  });
});

describe('All citations of a document', () => {
  it('take the year of an undated one from the header and read titles in reference lines', () => {
    const found = documentReferences(
      {
        ...header,
        references: ['(A) CAIRO 0219 OF 20 MAY 19', '(B) CRISIS PROTOCOL OF 1 MARCH 2021, SECTION 4'],
      },
      readDate('2023-11-08'),
      'As in CAIRO 0219.',
    );
    expect(found.inHeader.map(({ key, kind }) => [kind, key])).toEqual([
      ['telegram', 'telegram:cairo:0219:2019'],
      ['title', 'title:crisis protocol'],
    ]);
    expect(found.inBody.map(({ key }) => key)).toEqual(['telegram:cairo:0219:2019']);
  });
});

describe('A post', () => {
  it.each([
    ['EMBASSY COPENHAGEN', 'copenhagen'],
    ['Ambassaden i København', 'copenhagen'],
    ['Ambassade, Berne', 'bern'],
    ['PERMANENT MISSION NEW YORK UN', 'new york'],
    ['Consular Section, Washington', 'washington'],
    ['the Embassy in Vietnam', 'vietnam'],
    ['Ministry of Foreign Affairs, Port Elman (Consular Department)', 'hq'],
    ['EMBASSY VESZ', 'vesz'],
    ['SECSTATE WASHDC', 'state'],
    ['', undefined],
    ['the', undefined],
  ])('named "%s" is %s', (name, key) => {
    expect(postKey(name)).toBe(key);
  });
});
