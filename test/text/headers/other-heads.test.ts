import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../text/headers/read-header.ts';
import { readTitleLine } from '../../../text/headers/title-line.ts';

describe('The head of other papers', () => {
  it('is read from a memorandum, a mail and a circular', () => {
    expect(
      readHeader('MEMORANDUM FOR THE PRESIDENT\n\nFROM: Henry Kissinger\nSUBJECT: Chile\nDATE: 5 November 1970\n\nAs you know').header,
    ).toEqual({ from: 'Henry Kissinger', to: ['THE PRESIDENT'], subject: 'Chile' });
    const mail = readHeader(
      'From: Anna <anna@mfa.example>\nTo: desk@mfa.example, b@mfa.example\nSent: Monday, 14 December 2020 10:42\nSubject: A visit\n\nHello',
    );
    expect(mail.header).toEqual({
      from: 'Anna <anna@mfa.example>',
      to: ['desk@mfa.example', 'b@mfa.example'],
      subject: 'A visit',
    });
    expect(mail.date?.edtf).toBe('2020-12-14');
    expect(
      readHeader(
        'MINISTRY\nCIRCULAR TELEGRAM HQ 0421\nPort Elman, 9 September 2015\nUNCLASSIFIED\n\nFrom: Press Division\nTo: All missions\nSubject: Accounts\n\n1. Nineteen',
      ).header,
    ).toMatchObject({ number: 'HQ 0421', place: 'Port Elman', to: ['All missions'] });
  });

  it('is read from an edition: title line, source note, dateline, number of the first line', () => {
    const text =
      'Telegram From the Embassy in Belgium to the Department of State\n\nSource: Department of State, Central Files, 840.1901/6–558. Confidential; Niact. Repeated to Luxembourg.\n\nBrussels, June 5, 1958, 2 p.m.\n\n1718. For the Secretary.';
    const { header, date, marking, end } = readHeader(text);
    expect(header).toEqual({
      number: '1718',
      from: 'the Embassy in Belgium',
      to: ['the Department of State'],
      place: 'Brussels',
      tags: ['NIACT'],
    });
    expect([date?.edtf, date?.source, marking?.marking.level, marking?.how]).toEqual([
      '1958-06-05',
      'dateline',
      'CONFIDENTIAL',
      'source-note',
    ]);
    expect(text.slice(end)).toBe('\n\n1718. For the Secretary.');
  });

  it('takes the title from the hint where it is not in the text', () => {
    expect(
      readHeader('Bonn, May 2, 1957.\n\nDulte 3. Personal for', {
        title: 'Telegram From the Secretary of State to the Department of State',
      }).header,
    ).toMatchObject({ number: 'Dulte 3', from: 'the Secretary of State' });
  });

  it('finds nothing in plain prose', () => {
    expect(readHeader('The secret history of diplomacy. On 3 March 2019 the minister said: to Paris.')).toEqual({ header: {}, end: 0 });
    expect(readHeader('1. Introduction\n\nThe ministry')).toEqual({ header: {}, end: 0 });
    expect(readHeader('')).toEqual({ header: {}, end: 0 });
  });

  it('answers within the text and never throws, for any string', () => {
    const line = fc.constantFrom(
      'FM X',
      'TO Y 12',
      'SUBJECT:',
      'REF: A',
      'Paris, April 2, 1918',
      'SECRET',
      '271630Z JAN 17',
      'From: a',
      '',
      ' ',
      '1. Text',
      'De :',
      'No. 5',
      'Telegram From a to b',
    );
    const text = fc.array(fc.oneof(line, fc.string({ unit: 'binary', maxLength: 80 })), { maxLength: 20 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, fc.option(fc.string(), { nil: undefined }), (written, title) => {
        const { end, header } = readHeader(written, title === undefined ? {} : { title });
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(written.length);
        for (const value of Object.values(header)) expect(value).not.toHaveLength(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('A title line', () => {
  it.each([
    [
      'Memorandum From Richard H. Davis of the Policy Planning Staff to the Director of the Staff (Bowie)',
      'Richard H. Davis of the Policy Planning Staff',
      'the Director of the Staff (Bowie)',
    ],
    [
      'No. 38 The Chargé in the Republic of China ( Rankin ) to the Department of State',
      'The Chargé in the Republic of China (Rankin)',
      'the Department of State',
    ],
    ['Memorandum From the Ambassador to India (Galbraith) to the President', 'the Ambassador to India (Galbraith)', 'the President'],
    [
      'Telegram From the Delegation to the Conference on the Law of the Sea to the Department of State',
      'the Delegation to the Conference on the Law of the Sea',
      'the Department of State',
    ],
    [
      'Letter From Prime Minister Macmillan to President Eisenhower, London, April 5, 1960',
      'Prime Minister Macmillan',
      'President Eisenhower',
    ],
    ['Report to the National Security Council by the Planning Board', 'the Planning Board', 'the National Security Council'],
  ])('of "%s" gives both parties', (title, from, to) => {
    expect(readTitleLine(title)).toEqual({ from, to });
  });

  it.each([
    'Editorial Note',
    'Memorandum of a Conversation, Department of State, Washington, December 4, 1958',
    'The road to the summit',
    'Notes on a journey to the East',
  ])('of "%s" gives none', (title) => {
    expect(readTitleLine(title)).toBeUndefined();
  });
});
