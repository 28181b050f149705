import { describe, expect, it } from 'vitest';
import { readHeader } from '../../../text/headers/read-header.ts';

describe('The header of a telegram', () => {
  it('is read from a block of capitals', () => {
    const text = [
      'RESTRICTED',
      'PRIORITY',
      'FM EMBASSY COPENHAGEN',
      'TO PORT ELMAN 0231',
      'OF 271630Z JAN 17',
      'INFO BERN, BRUSSELS',
      'SUBJECT: DENMARK: A DIGITAL AMBASSADOR TO THE',
      'COMPANIES',
      'REF: (A) HQ 0087 OF 12 JAN 17 (B) WASHINGTON 0388 OF 19',
      'DEC 16',
      'TAGS: TECHNOLOGY COMPANIES, FOREIGN SERVICE',
      '',
      '1. SUMMARY. Denmark will',
      'appoint an ambassador.',
    ].join('\n');
    const { header, date, marking, end } = readHeader(text);
    expect(header).toEqual({
      number: 'COPENHAGEN 0231',
      dateTimeGroup: '271630Z JAN 17',
      from: 'EMBASSY COPENHAGEN',
      to: ['PORT ELMAN'],
      info: ['BERN', 'BRUSSELS'],
      place: 'COPENHAGEN',
      subject: 'DENMARK: A DIGITAL AMBASSADOR TO THE COMPANIES',
      tags: ['TECHNOLOGY COMPANIES', 'FOREIGN SERVICE'],
      precedence: 'PRIORITY',
      references: ['(A) HQ 0087 OF 12 JAN 17', '(B) WASHINGTON 0388 OF 19 DEC 16'],
    });
    expect(date).toEqual({
      edtf: '2017-01-27',
      from: '2017-01-27',
      to: '2017-01-27',
      precision: 'day',
      source: 'header',
    });
    expect(marking?.marking.level).toBe('RESTRICTED');
    expect(text.slice(end).trimStart().startsWith('1. SUMMARY')).toBe(true);
  });

  it('is read with routing lines, a number line and handling words', () => {
    const text = [
      'P 271630Z JAN 17',
      'FM AMEMBASSY COPENHAGEN',
      'TO RUEHC/SECSTATE WASHDC PRIORITY 1234',
      'INFO RUCNMEM/EU MEMBER STATES COLLECTIVE',
      'RUEHGV/USMISSION GENEVA 0042',
      'C O N F I D E N T I A L SECTION 01 OF 02 COPENHAGEN 000231',
      '',
      'SIPDIS',
      'NOFORN',
      '',
      'E.O. 12958: DECL: 01/27/2027',
      'TAGS: PREL, DA',
      'SUBJECT: DENMARK APPOINTS A',
      'TECH AMBASSADOR',
      'REF: A. STATE 1234',
      '     B. COPENHAGEN 0190',
      '',
      'Classified By: Ambassador X for reasons 1.4 (b) and (d)',
      '',
      '1. (C) Summary. The Danish',
    ].join('\n');
    const { header, date, marking } = readHeader(text);
    expect(header).toEqual({
      number: 'COPENHAGEN 000231',
      dateTimeGroup: '271630Z JAN 17',
      from: 'AMEMBASSY COPENHAGEN',
      to: ['SECSTATE WASHDC'],
      info: ['EU MEMBER STATES COLLECTIVE', 'USMISSION GENEVA'],
      place: 'COPENHAGEN',
      subject: 'DENMARK APPOINTS A TECH AMBASSADOR',
      tags: ['PREL', 'DA', 'SIPDIS', 'NOFORN'],
      precedence: 'PRIORITY',
      references: ['A. STATE 1234', 'B. COPENHAGEN 0190'],
    });
    expect(date?.edtf).toBe('2017-01-27');
    expect(marking).toMatchObject({ marking: { level: 'CONFIDENTIAL' }, contradictory: false });
  });

  it('is read with TELNO lines', () => {
    const text =
      'FM WASHINGTON\nTO IMMEDIATE FCO\nTELNO 1234\nOF 271630Z JAN 87\nINFO IMMEDIATE UKMIS NEW YORK, PARIS\nMY TELNO 1200: ARMS CONTROL\n\n1. Shultz said';
    expect(readHeader(text).header).toMatchObject({
      number: 'WASHINGTON 1234',
      from: 'WASHINGTON',
      to: ['FCO'],
      info: ['UKMIS NEW YORK', 'PARIS'],
      references: ['MY TELNO 1200: ARMS CONTROL'],
    });
  });

  it.each([
    [
      'French',
      'AMBASSADE DE LA RÉPUBLIQUE\nBERNE\n\nDe : Ambassade, Berne\nÀ : Ministère, Port Elman\nTélégramme n° 0208\n14 octobre 2015\nObjet : Suisse : YouTube\nRéf. : HQ 0421 du 9 septembre 2015\n\n1. Votre',
      'BERN 0208',
      '2015-10-14',
      'Suisse : YouTube',
    ],
    [
      'German',
      'BOTSCHAFT\nBERLIN\n\nVon: Botschaft Berlin\nAn: Ministerium (Referat)\nTelegramm Nr. 0203\n7. Mai 2018\nEinstufung: UNCLASSIFIED\nBetreff: Luftverkehr\n\n1. Unsere',
      'BERLIN 0203',
      '2018-05-07',
      'Luftverkehr',
    ],
    [
      'Danish',
      'Fra: Ambassaden i København\nTil: Udenrigsministeriet\nTelegram nr. 0118\n20. april 2016\nKlassifikation: FORTROLIGT\nEmne: Søfartsbeviser\n\n1. Ambassaden',
      'COPENHAGEN 0118',
      '2016-04-20',
      'Søfartsbeviser',
    ],
    [
      'Arabic',
      'من: السفيرة، القاهرة\nإلى: وزارة الخارجية\nبرقية رقم 0140 (CAIRO 0140)\n12 مايو 2024\nالموضوع: موسم الحجاج\n\n١. وصل',
      'CAIRO 0140',
      '2024-05-12',
      'موسم الحجاج',
    ],
    [
      'Bangla',
      'প্রেরক: রাষ্ট্রদূত, ঢাকা\nপ্রাপক: পররাষ্ট্র মন্ত্রণালয়\nতারবার্তা নং ০১২২ (DHAKA 0122)\n৮ ফেব্রুয়ারি ২০২২\nবিষয়: ভাবমূর্তি\n\n১. পররাষ্ট্রমন্ত্রী',
      'DHAKA 0122',
      '2022-02-08',
      'ভাবমূর্তি',
    ],
  ])('is read in %s', (_, text, number, edtf, subject) => {
    const { header, date } = readHeader(text);
    expect([header.number, date?.edtf, header.subject]).toEqual([number, edtf, subject]);
    expect(header.from).toBeDefined();
    expect(header.to).toHaveLength(1);
  });
});
