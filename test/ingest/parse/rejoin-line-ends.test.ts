import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reflowPage } from '../../../ingest/parse/reflow-page.ts';
import { rejoinLineEnds, wordsOf } from '../../../ingest/parse/rejoin-line-ends.ts';

describe('mending words broken at line ends', () => {
  it.each([
    ['joins what is no compound', 'to com-\npile it', 'to compile it', ['com-pile']],
    ['keeps a compound by its first half', 'a cross-\nborder flow', 'a cross-border flow', ['crossborder']],
    ['keeps a compound the text writes elsewhere', 'A fire-fly. The fire-\nfly', 'A fire-fly. The fire-fly', ['firefly']],
    [
      'joins a word the text writes elsewhere',
      'An overcome fear. To over-\ncome over it come',
      'An overcome fear. To overcome over it come',
      ['over-come'],
    ],
    ['keeps a name', 'the UK-\nSingapore talks', 'the UK-Singapore talks', []],
    ['keeps a number', 'in 2019-\n2020', 'in 2019-2020', []],
    ['keeps a longer compound', 'just-in-\ntime', 'just-in-time', ['just-intime']],
    ['leaves a dash alone', 'the end -\nand so on', 'the end -\nand so on', []],
  ])('%s', (_, broken, text, rejoined) => {
    expect(rejoinLineEnds(broken)).toEqual({ text, rejoined });
  });
});

describe('making paragraphs of lines', () => {
  const flow = (text: string): string => reflowPage(text, wordsOf(text)).text;

  it('leaves rows with tabs as they are', () => {
    expect(flow('Methane (CH4) \t100 \t-\nCarbon dioxide (CO2) \t100 million \t-')).toBe(
      'Methane (CH4)\t100\t-\nCarbon dioxide (CO2)\t100 million\t-',
    );
  });

  it('begins a paragraph at a bullet and at a number', () => {
    const text =
      '• the facility falls under one of the activities of the list\nand nothing else.\n• \tthe facility has a capacity exceeding one of the thresholds\n2. Next point is here.';
    expect(flow(text)).toBe(
      '• the facility falls under one of the activities of the list and nothing else.\n\n• the facility has a capacity exceeding one of the thresholds\n\n2. Next point is here.',
    );
  });

  it('joins Chinese lines without a blank', () => {
    const text =
      '外交部今天宣布两国开始就数字合作进行谈判新任大使将于下个月到任\n双方表示将加强合作与交流并在明年春天举行第一轮会谈届时将发表联\n合声明。';
    expect(flow(text)).toBe(text.replaceAll('\n', ''));
  });

  it('names the other spelling of each word it mended, once', () => {
    const text =
      'The ministers of both states agreed to look again into their co-\noperation on the use of data, and into the rules of cross-\nborder flows, and once more into co-\noperation.';
    expect(reflowPage(text, wordsOf(text)).otherSpellings).toEqual(['co-operation', 'crossborder']);
  });

  it('loses no letter of any text', () => {
    const letters = (text: string): string => text.replace(/[\s\u00AD\u2010-]+/gu, '');
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.constantFrom('a', 'B', 'c', ' ', '-', '.', '1', '\t', '•', '界'),
            maxLength: 60,
          }),
          { maxLength: 20 },
        ),
        (lines) => {
          expect(letters(flow(lines.join('\n')))).toBe(letters(lines.join('')));
        },
      ),
    );
  });
});
