import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createNamer, safeFileName } from '../../server/file-names.ts';
import { commaList, repeated, wholeNumber, yesNo } from '../../server/inputs.ts';
import { chance } from '../support/chance.ts';

describe('Query parameters', () => {
  it('reads lists written with commas, repeated, or both', () => {
    const list = commaList(z.string(), { least: 1, most: 3 });
    expect(list.parse('DK, CH,')).toEqual(['DK', 'CH']);
    expect(list.parse(['DK,CH', 'EU'])).toEqual(['DK', 'CH', 'EU']);
    expect([list.safeParse(','), list.safeParse('a,b,c,d'), list.safeParse({})].map(({ success }) => success)).toEqual([
      false,
      false,
      false,
    ]);
    expect(repeated(z.string()).parse('a,b')).toEqual(['a,b']);
  });

  it('reads whole numbers and yes or no, and nothing that looks like them', () => {
    expect(wholeNumber(1, 10).parse('7')).toBe(7);
    for (const text of ['', ' 7', '7.0', '0x7', '1e1', '-1', 'NaN']) expect(wholeNumber(1, 10).safeParse(text).success).toBe(false);
    expect(['true', '1', 'false', '0'].map((text) => yesNo().parse(text))).toEqual([true, true, false, false]);
    expect(yesNo().safeParse('yes').success).toBe(false);
  });
});

describe('Names of uploaded files', () => {
  it.each([
    ['note.txt', 'note.txt'],
    ['..', 'file'],
    ['/etc/passwd', 'passwd'],
    ['C:\\share\\a.doc', 'a.doc'],
    ['a\u202egpj.exe', 'agpj.exe'],
    ['con.txt', '_con.txt'],
    ['a<b>:c?.pdf', 'a_b__c_.pdf'],
    ['', 'file'],
    ['Cafe\u0301.txt', 'Café.txt'],
    ['trailing. ', 'trailing'],
  ])('makes %j %j', (given, safe) => expect(safeFileName(given)).toBe(safe));

  it('keeps the ending of a long name', () => {
    expect(safeFileName(`${'নথি'.repeat(200)}.jsonl.gz`)).toMatch(/নথি.*\.jsonl\.gz$/);
  });

  it('is one short plain name, whatever is sent, and no two of an upload are alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a.txt', 'A.TXT', '../a.txt', '.', 'nul')), { maxLength: 20 }),
        (given) => {
          const name = createNamer();
          const names = given.map(name);
          for (const one of names) {
            expect(one).not.toMatch(/[/\\\p{Cc}]|^\.{1,2}$|^$/u);
            expect(Buffer.byteLength(one)).toBeLessThanOrEqual(190);
          }
          expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
        },
      ),
      chance(300),
    );
  });
});
