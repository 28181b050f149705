import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppError } from '../../domain/errors.ts';
import { parseQuery } from '../../search/understand/parse-query.ts';
import type { QueryTree } from '../../search/understand/query-tree.ts';
import { chance } from '../support/chance.ts';

const vocabulary = {
  actor: (text: string) => ({ dk: 'DK', denmark: 'DK', danmark: 'DK', xr: 'XR' })[text.toLowerCase()],
};
const parse = (query: string): QueryTree => parseQuery(query, vocabulary);
const word = (text: string) => ({ kind: 'word' as const, text });

describe('The query language', () => {
  it('ranks by plain words', () => {
    expect(parse('tech ambassador').clauses).toEqual([
      { occur: 'should', node: word('tech') },
      { occur: 'should', node: word('ambassador') },
    ]);
  });

  it('requires what is quoted, signed with + or joined by AND', () => {
    expect(parse('"tech ambassador"').clauses).toEqual([{ occur: 'must', node: { kind: 'phrase', text: 'tech ambassador', slop: 0 } }]);
    expect(parse('+visa fees').clauses).toEqual([
      { occur: 'must', node: word('visa') },
      { occur: 'should', node: word('fees') },
    ]);
    expect(parse('visa AND fees AND waiver').clauses.map(({ occur }) => occur)).toEqual(['must', 'must', 'must']);
  });

  it('excludes what is signed with - or follows NOT', () => {
    expect(parse('visa -fees').clauses[1]).toEqual({ occur: 'not', node: word('fees') });
    expect(parse('visa NOT fees').clauses[1]).toEqual({ occur: 'not', node: word('fees') });
    expect(parse('visa AND NOT fees').clauses).toEqual([
      { occur: 'must', node: word('visa') },
      { occur: 'not', node: word('fees') },
    ]);
  });

  it('groups by brackets', () => {
    expect(parse('(visa OR passport) AND fees').clauses).toEqual([
      {
        occur: 'must',
        node: {
          kind: 'group',
          clauses: [
            { occur: 'should', node: word('visa') },
            { occur: 'should', node: word('passport') },
          ],
        },
      },
      { occur: 'must', node: word('fees') },
    ]);
  });

  it('reads beginnings, near spellings and nearness', () => {
    expect(parse('diplom*').clauses[0]?.node).toEqual({ kind: 'prefix', text: 'diplom' });
    expect(parse('ambasador~').clauses[0]?.node).toEqual({ kind: 'fuzzy', text: 'ambasador', distance: 2 });
    expect(parse('visa~').clauses[0]?.node).toEqual({ kind: 'fuzzy', text: 'visa', distance: 1 });
    expect(parse('"tech ambassador"~5').clauses[0]?.node).toEqual({
      kind: 'phrase',
      text: 'tech ambassador',
      slop: 5,
    });
  });

  it('takes typographic quotation marks as quotation marks', () => {
    for (const query of ['“tech envoy”', '„tech envoy“', '«tech envoy»'])
      expect(parse(query).clauses[0]?.node).toEqual({ kind: 'phrase', text: 'tech envoy', slop: 0 });
    expect(parse('"he said “yes” twice"').clauses[0]?.node).toEqual({
      kind: 'phrase',
      text: 'he said “yes” twice',
      slop: 0,
    });
    expect(parse('"yes,” he said"').clauses[0]?.node).toEqual({
      kind: 'phrase',
      text: 'yes,” he said',
      slop: 0,
    });
    expect(parse('"tech envoy” "visa"').clauses[0]?.node).toEqual({
      kind: 'phrase',
      text: 'tech envoy',
      slop: 0,
    });
  });

  it('knows fields only by their listed names', () => {
    expect(parse('country:Danmark').clauses).toEqual([{ occur: 'must', node: { kind: 'filter', filter: { countries: ['DK'] } } }]);
    expect(parse('model:TA').clauses[0]?.node).toEqual({
      kind: 'filter',
      filter: { models: ['tech-ambassador'] },
    });
    expect(parse('date:1977..1979').clauses[0]?.node).toEqual({
      kind: 'filter',
      filter: { since: '1977-01-01', until: '1979-12-31' },
    });
    expect(parse('date:2020-02').clauses[0]?.node).toEqual({
      kind: 'filter',
      filter: { since: '2020-02-01', until: '2020-02-29' },
    });
    expect(parse('from:"embassy copenhagen"').clauses[0]?.node).toEqual({
      kind: 'header',
      field: 'from',
      text: 'embassy copenhagen',
    });
    expect(parse('Moscow: 10:30').clauses.map(({ node }) => node)).toEqual([word('Moscow:'), word('10:30')]);
  });

  it('keeps symbols and hyphens inside words', () => {
    expect(parse('A/RES/79/1 F-16 co-operation').clauses.map(({ node }) => node)).toEqual([
      word('A/RES/79/1'),
      word('F-16'),
      word('co-operation'),
    ]);
    expect(parse('visa - fees -- waiver').clauses.map(({ occur }) => occur)).toEqual(['should', 'should', 'should', 'should', 'should']);
  });

  it('names the place and the remedy of what it cannot read', () => {
    const faults: [string, number, RegExp][] = [
      ['visa "fees', 5, /quotation mark/],
      ['(visa', 0, /bracket is opened/],
      ['visa) fees', 4, /closing bracket/],
      ['visa AND', 5, /AND stands without/],
      ['visa NOT', 5, /NOT stands without/],
      ['kind:cabel', 5, /no kind of document/],
      ['country:Atlantis', 8, /two letters/],
      ['date:1979..1977', 5, /ends before it begins/],
      ['date:2019-02-30', 5, /no date/],
    ];
    for (const [query, position, message] of faults)
      expect(() => parse(query), query).toThrow(
        expect.objectContaining({
          code: 'bad-query',
          message: expect.stringMatching(message),
          details: { position },
        }),
      );
  });

  it('refuses ten thousand brackets in words, not by falling over', () => {
    expect(() => parse('('.repeat(10_000))).toThrow(expect.objectContaining({ code: 'bad-query' }));
  });

  it('gives a tree or a fault within the text for any string', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '"',
      '“',
      '+',
      '-',
      '~',
      '*',
      ' AND ',
      ' OR ',
      ' NOT ',
      'from:',
      'date:',
      'visa',
      '2019..',
      ' ',
      '\u0000',
      '😀',
      'ভাষা',
      'اللغة',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (query) => {
          try {
            expect(parse(query).kind).toBe('group');
          } catch (error) {
            if (!isAppError(error)) throw error;
            expect(error.code).toBe('bad-query');
            const position = Number(error.details['position']);
            expect(position >= 0 && position <= query.length).toBe(true);
          }
        },
      ),
      chance(2_000),
    );
  });
});
