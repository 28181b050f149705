import { describe, expect, it } from 'vitest';
import { makePdf } from './support/make-pdf.ts';
import { documentOf, endOf } from './support/parse-here.ts';

const lines = [
  'The two governments have agreed to open talks on digital trade and the pro-',
  'tection of data. They expect the first round to be held in the spring and in-',
  'tend to publish a joint report on cross-',
  'border data flows after each of the rounds of talks.',
];

describe('reading PDF', () => {
  it('reads page by page, joins the lines of a paragraph and mends its words', async () => {
    const document = await documentOf(makePdf({ pages: [lines, ['Second page']] }));
    expect(document).toMatchObject({ format: 'pdf', mediaType: 'application/pdf', paged: true, losses: [] });
    expect(document.pages).toEqual([
      {
        number: 1,
        text: 'The two governments have agreed to open talks on digital trade and the protection of data. They expect the first round to be held in the spring and intend to publish a joint report on cross-border data flows after each of the rounds of talks.',
        otherSpellings: ['pro-tection', 'in-tend', 'crossborder'],
      },
      { number: 2, text: 'Second page' },
    ]);
  });

  it('takes title, author and date from the properties', async () => {
    const info = { Title: 'Joint statement', Author: 'Protocol', CreationDate: "D:20190824195013+02'00'" };
    expect(await documentOf(makePdf({ pages: [['Text']], info }))).toMatchObject({
      title: 'Joint statement',
      author: 'Protocol',
      date: '2019-08-24T19:50:13+02:00',
    });
  });

  it('hands out embedded files', async () => {
    const { attachments } = await documentOf(makePdf({ pages: [['Text']], attachment: { name: 'annex.txt', text: 'The annex.' } }));
    expect(attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([['annex.txt', 'The annex.']]);
  });

  it('says which pages gave no text', async () => {
    const { losses, pages } = await documentOf(makePdf({ pages: [['One'], [], [], ['Four'], []] }));
    expect(losses).toEqual([{ code: 'some-pages-unreadable', detail: 'pages 2–3, 5' }]);
    expect(pages.map(({ text }) => text)).toEqual(['One', '', '', 'Four', '']);
  });

  it('tells a file without any text layer', async () => {
    expect(await endOf(makePdf({ pages: [[], []] }))).toBe('no-text/no-text-layer 2 pages');
  });

  it('asks for a password only where one is needed to open the file', async () => {
    const pages = [['The protected text']];
    expect(await endOf(makePdf({ pages, passwords: { user: 'open', owner: 'print' } }))).toBe('quarantined/password-needed PDF');
    expect((await documentOf(makePdf({ pages, passwords: { user: '', owner: 'print' } }))).pages[0]?.text).toBe('The protected text');
  });

  it('names rights management, damage and missing ends', async () => {
    const good = Buffer.from(makePdf({ pages: [['Text']] }));
    expect(await endOf(Buffer.concat([good, Buffer.from('% MicrosoftIRMServices')]))).toBe(
      'quarantined/rights-managed Microsoft rights management',
    );
    expect(await endOf(good.subarray(0, 30))).toMatch(/^failed\/truncated/u);
    expect(await endOf(Buffer.from('%PDF-1.7\nnothing of a document\n%%EOF'))).toMatch(/^failed\/damaged/u);
  });

  it('keeps the rows of a cable heading', async () => {
    const cable = [
      'FM AMEMBASSY COPENHAGEN',
      'TO SECSTATE WASHDC',
      'SUBJECT: THE TECH AMBASSADOR',
      '',
      '1. The ministry has named an ambassador to the companies of the valley; he will',
      'have offices in three cities.',
      '2. Comment follows.',
    ];
    expect((await documentOf(makePdf({ pages: [cable] }))).pages[0]?.text).toBe(
      'FM AMEMBASSY COPENHAGEN\nTO SECSTATE WASHDC\nSUBJECT: THE TECH AMBASSADOR\n\n1. The ministry has named an ambassador to the companies of the valley; he will have offices in three cities.\n\n2. Comment follows.',
    );
  });
});
