import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateline } from '../../../text/dates/find-dateline.ts';
import { findDates } from '../../../text/dates/find-dates.ts';
import { foldForDates } from '../../../text/dates/fold-dates.ts';
import { readDate } from '../../../text/dates/read-date.ts';

describe('A date field', () => {
  it.each([
    ['12 March 2019', '2019-03-12'],
    ['March 12, 2019', '2019-03-12'],
    ['271630Z JAN 17', '2017-01-27'],
    ['27 JAN 17', '2017-01-27'],
    ['191830Z DEC 86', '1986-12-19'],
    ['le 3 mars 2019', '2019-03-03'],
    ['le 1er avril 2015', '2015-04-01'],
    ['3. März 2019', '2019-03-03'],
    ['den 3. marts 2019', '2019-03-03'],
    ['12 de marzo de 2019', '2019-03-12'],
    ['2019-03-12', '2019-03-12'],
    ['12.3.2019', '2019-03-12'],
    ['12/03/2019', '2019-03-12'],
    ['03/13/2019', '2019-03-13'],
    ['April 2d, 1918', '1918-04-02'],
    ['١٢ مارس ٢٠١٩', '2019-03-12'],
    ['১২ মার্চ ২০১৯', '2019-03-12'],
    ['1956-11-07T18:00:00', '1956-11-07'],
    ['Wed, 25 Nov 2026 13:31:23 +0000', '2026-11-25'],
    ['March 2019', '2019-03'],
    ['2019', '2019'],
    ['1977~', '1977~'],
    ['198X', '198X'],
    ['1977-05/1978', '1977-05/1978'],
  ])('reads %s', (text, edtf) => {
    expect(readDate(text)?.edtf).toBe(edtf);
  });

  it('says how exact it is and what days it covers', () => {
    expect(readDate('February 2020')).toEqual({
      edtf: '2020-02',
      from: '2020-02-01',
      to: '2020-02-29',
      precision: 'month',
      source: 'given',
    });
    expect(readDate('198X', 'person')).toEqual({
      edtf: '198X',
      from: '1980-01-01',
      to: '1989-12-31',
      precision: 'interval',
      source: 'person',
    });
    expect(readDate('1977~')).toEqual({
      edtf: '1977~',
      from: '1977-01-01',
      to: '1977-12-31',
      precision: 'year',
      source: 'given',
    });
  });

  it.each([
    '',
    'soon',
    '30 February 2019',
    '2019-02-30',
    '13/13/2019',
    '12 March',
    '12 March 2019 and 13 March 2019',
    '31.11.2019',
    '2019-13',
    '0000',
    '1977/..',
    '5 may 10 people',
  ])('answers nothing for "%s"', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('reads back every day of the calendar in several ways', () => {
    const day = fc
      .date({ min: new Date('1600-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const months = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ];
    fc.assert(
      fc.property(day, (iso) => {
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const name = months[Number(month) - 1] ?? '';
        for (const written of [
          iso,
          `${Number(dayOfMonth)} ${name} ${year}`,
          `${name} ${Number(dayOfMonth)}, ${year}`,
          `${dayOfMonth}.${month}.${year}`,
        ]) {
          expect(readDate(written)).toEqual({
            edtf: iso,
            from: iso,
            to: iso,
            precision: 'day',
            source: 'given',
          });
        }
      }),
    );
  });

  it('never throws and never answers a day that does not exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/)), (text) => {
        const date = readDate(text);
        if (date !== undefined) expect(new Date(`${date.from}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.from);
        expect(foldForDates(text)).toHaveLength(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Dates in a text', () => {
  it('are found in order with their places', () => {
    const text = 'On 3 March 2019 and again on le 5 avril 2020; not 31 June 2020.';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['3 March 2019', '5 avril 2020']);
  });
});

describe('A dateline', () => {
  it.each([
    ['Paris, April 2, 1918, 6 p.m.', '1918-04-02', 'Paris'],
    ['[Washington,] June 1, 1954.', '1954-06-01', 'Washington'],
    ['Moscow , November 7, 1956—6 p. m.', '1956-11-07', 'Moscow'],
    ['Bern, den 3. März 2019', '2019-03-03', 'Bern'],
    ['Paris, le 23 novembre 2017', '2017-11-23', 'Paris'],
    ['14 octobre 2015', '2015-10-14', undefined],
    ['The Hague, 12 March 2019', '2019-03-12', 'The Hague'],
  ])('is read from %s', (line, edtf, place) => {
    const found = findDateline(`A title\n\n${line}\n\nText.`);
    expect(found?.date.edtf).toBe(edtf);
    expect(found?.place).toBe(place);
    expect(`A title\n\n${line}`.slice(found?.start, found?.end)).toBe(line.trim());
  });

  it.each(['On 3 March 2019 the minister met the press.', 'The treaty of 3 March 2019', 'No date here', ''])(
    'is not seen in "%s"',
    (line) => {
      expect(findDateline(line)).toBeUndefined();
    },
  );
});
