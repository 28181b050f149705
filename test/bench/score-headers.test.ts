import { describe, expect, it } from 'vitest';
import { scoreHeaders } from '../../bench/labels/score-headers.ts';
import { headerSetLine } from '../../bench/sets/make-headers-set.ts';

describe('The score of header readings', () => {
  it('counts right, missing, wrong and invented fields', () => {
    const scores = scoreHeaders([
      {
        expect: {
          date: '1958-06-05',
          sender: 'The Embassy in Perú',
          marking: 'Official Use Only',
          number: '0231',
        },
        read: { date: '1958-06-05', sender: 'the embassy in Peru', marking: 'RESTRICTED', number: '231' },
      },
      { expect: { date: '1958-06-05', sender: 'X' }, read: { date: '1958-06-06', recipient: 'Y' } },
    ]);
    expect(scores.date).toEqual({ expected: 2, right: 1, missing: 0, wrong: 1, invented: 0, rate: 0.5 });
    expect(scores.sender).toEqual({ expected: 2, right: 1, missing: 1, wrong: 0, invented: 0, rate: 0.5 });
    expect(scores.recipient).toEqual({ expected: 0, right: 0, missing: 0, wrong: 0, invented: 1, rate: 1 });
    expect([scores.marking.right, scores.number.right]).toEqual([1, 1]);
  });
});

describe('A case of the header set', () => {
  it('expects only what its text carries', () => {
    const row = {
      title: 'Telegram From the Embassy in Japan to the Department of State',
      source_note: 'Source: Central Files. Secret.',
      body: 'Tokyo, May 1, 1958.\n\n174. Cite',
      date: '1958-05-01T10:00:00',
      sender: 'the Embassy in Japan',
      recipient: 'the Department of State',
      classification: 'Secret',
    };
    expect(headerSetLine(row).expect).toEqual({
      date: '1958-05-01',
      sender: 'the Embassy in Japan',
      recipient: 'the Department of State',
      marking: 'Secret',
      number: '174',
    });
    expect(
      headerSetLine({
        ...row,
        source_note: 'Source: Central Files.',
        recipient: 'the Conference to the Department of State',
      }).expect,
    ).toEqual({ date: '1958-05-01', number: '174' });
  });
});
