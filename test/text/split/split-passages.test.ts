import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../domain/document.ts';
import { sentenceSpans } from '../../../text/sentences.ts';
import { tokenEstimate } from '../../../text/split/measure.ts';
import { splitPassages } from '../../../text/split/split-passages.ts';

const paragraph = (words: number, mark = 'word'): string => `${Array.from({ length: words }, () => mark).join(' ')}.`;
const pagesOf = (...texts: string[]): Page[] => texts.map((text, at) => ({ number: at + 1, text }));
const textsOf = (pages: readonly Page[], paged = true, head = 0): string[][] =>
  splitPassages({ pages, paged, head }).map(({ spans }) =>
    spans.map(({ page, start, end }) => pages[page - 1]?.text.slice(start, end) ?? ''),
  );

describe('The splitter', () => {
  it('gives no passage for an empty document', () => {
    expect(splitPassages({ pages: [], paged: true })).toEqual([]);
    expect(splitPassages({ pages: pagesOf('  \n\n '), paged: true })).toEqual([]);
  });

  it('keeps a short paper in one passage', () => {
    expect(textsOf(pagesOf('One.\n\nTwo.'))).toEqual([['One.\n\nTwo.']]);
  });

  it('cuts at paragraphs, numbered ones too', () => {
    const numbered = [1, 2, 3].map((n) => `${n}. ${paragraph(150)}`).join('\n');
    const passages = textsOf(pagesOf(numbered)).flat();
    expect(passages.map((text) => text.slice(0, 3))).toEqual(['1. ', '2. ', '3. ']);
  });

  it('cuts a long paragraph at sentence ends and never above 300 tokens', () => {
    const text = Array.from({ length: 60 }, (_, n) => `Sentence number ${n} says what the ministry did that year.`).join(' ');
    const passages = textsOf(pagesOf(text)).flat();
    expect(passages.length).toBeGreaterThan(2);
    for (const passage of passages) {
      expect(passage).toMatch(/^Sentence .*year\.$/s);
      expect(tokenEstimate(passage)).toBeLessThanOrEqual(300);
    }
  });

  it('joins a short last piece to the passage before it', () => {
    const passages = textsOf(pagesOf(`${paragraph(240)}\n\nRASKE`)).flat();
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatch(/RASKE$/);
  });

  it('lets a passage run over one page end, and over none where pages are parts of their own', () => {
    const pages = pagesOf(paragraph(60), paragraph(60), paragraph(60));
    expect(splitPassages({ pages, paged: true }).map(({ spans }) => spans.map(({ page }) => page))).toEqual([[1, 2], [3]]);
    expect(splitPassages({ pages, paged: false }).map(({ spans }) => spans.map(({ page }) => page))).toEqual([[1], [2], [3]]);
  });

  it('keeps the header block whole and with the first passage', () => {
    const head = 'FM BERN\n\nTO HQ\n\n1. NOT A PARAGRAPH';
    const [first] = textsOf(pagesOf(`${head}\n\n${paragraph(200)}`), true, head.length).flat();
    expect(first?.startsWith(`${head}\n\nword`)).toBe(true);
  });

  it('counts every Chinese character as one token', () => {
    const passages = textsOf(pagesOf('外交部发言人表示。'.repeat(80))).flat();
    expect(passages.length).toBeGreaterThanOrEqual(3);
    for (const passage of passages) expect(passage.length).toBeLessThanOrEqual(300);
  });

  it('puts every character that is not white space into exactly one passage and cuts no pair in two, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('\n\n', '\n1. ', '. ', '。', 'x'.repeat(900), '𝒳'.repeat(700), paragraph(90)),
    );
    const page = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), fc.boolean(), fc.nat(80), (texts, paged, head) => {
        const pages = pagesOf(...texts);
        const covered = new Map(pages.map(({ number, text }) => [number, new Uint8Array(text.length)]));
        for (const { spans } of splitPassages({ pages, paged, head })) {
          expect([1, 2]).toContain(spans.length);
          for (const { page: number, start, end } of spans) {
            const text = pages[number - 1]?.text ?? '';
            expect(isInsidePair(text, start) || isInsidePair(text, end)).toBe(false);
            const counts = covered.get(number) ?? new Uint8Array();
            for (let at = start; at < end; at += 1) counts[at] = (counts[at] ?? 0) + 1;
          }
        }
        const faults = pages.flatMap(({ number, text }) => {
          const counts = covered.get(number) ?? new Uint8Array();
          return [...counts.keys()].filter((at) => (counts[at] ?? 0) > 1 || (counts[at] === 0 && /\S/.test(text.charAt(at))));
        });
        expect(faults).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('Sentences', () => {
  it('end where a reader sees them end', () => {
    const text = 'Mr. Smith met Gen. Lee in the U.S. Embassy. He asked No. 5 to go.\nIt was\nwrapped.\n\n2. Next: one\ntwo. Three?';
    expect(sentenceSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mr. Smith met Gen. Lee in the U.S. Embassy.',
      'He asked No. 5 to go.',
      'It was\nwrapped.',
      '2. Next: one\ntwo.',
      'Three?',
    ]);
  });
});

function isInsidePair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}
