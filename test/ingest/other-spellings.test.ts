import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withOtherSpellings } from '../../ingest/other-spellings.ts';
import { countFields } from '../../text/analyse/count-fields.ts';
import { smallArchive, type SmallArchive } from '../support/small-archive.ts';
import { makePdf } from './parse/support/make-pdf.ts';

const text = 'The cooperation on cross-border data.';
const own = countFields({ title: '', header: '', body: text }, 'en');

describe('The other spellings of words mended at line ends', () => {
  it('are counted in the body beside the words of the text', () => {
    const { words, counts } = withOtherSpellings(own, text, ['co-operation', 'crossborder'], 'en');
    expect(words.exact).toBe('the cooperation on cross-border data co-operation crossborder');
    expect(counts.exact.get('co-operation')).toEqual([0, 0, 1]);
    expect(counts.exact.get('crossborder')).toEqual([0, 0, 1]);
    expect(counts.lengths).toEqual(own.counts.lengths);
  });

  it('add no halves of words', () => {
    const { counts } = withOtherSpellings(
      countFields({ title: '', header: '', body: 'A contract.' }, 'en'),
      'A contract.',
      ['con-tract'],
      'en',
    );
    expect(counts.terms.get('tract')).toBeUndefined();
  });

  it('are left out where the passage does not hold the word', () => {
    expect(withOtherSpellings(own, text, ['dig-ital'], 'en').counts.exact.get('dig-ital')).toBeUndefined();
  });
});

describe('A PDF with a word broken at a line end', () => {
  let archive: SmallArchive;
  beforeEach(async () => {
    archive = await smallArchive();
  });
  afterEach(async () => {
    await archive.close();
  });

  it('is found by both ways of writing it', async () => {
    await archive.deliver({
      'paper.pdf': makePdf({
        pages: [['The two ministries agreed upon a long and regular co-', 'operation of their consular services in the north.']],
      }),
    });
    await archive.import();
    for (const q of ['cooperation', 'co-operation', '"co-operation"', '"cooperation"'])
      expect((await archive.search({ q, mode: 'words' })).results, q).toHaveLength(1);
    expect((await archive.search({ q: 'peration', mode: 'words' })).results).toHaveLength(0);
  });
});
