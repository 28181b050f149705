import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { headerPart, makeDocx, paragraph } from './support/make-docx.ts';
import { documentOf, endOf } from './support/parse-here.ts';

const row = (...cells: string[]): TableRow =>
  new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });

describe('reading Word files', () => {
  it('reads headings, lists, tables, notes and properties', async () => {
    const file = new Document({
      title: 'Strategy',
      creator: 'Planning staff',
      numbering: { config: [{ reference: 'n', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
      footnotes: { 1: { children: [new Paragraph('See the law of 2019.')] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Strategy', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [new TextRun('We name an envoy'), new FootnoteReferenceRun(1), new TextRun('.')],
            }),
            new Paragraph({ text: 'Listen', bullet: { level: 0 } }),
            new Paragraph({ text: 'Speak', bullet: { level: 0 } }),
            new Paragraph({ text: 'First', numbering: { reference: 'n', level: 0 } }),
            new Paragraph({ text: 'Second', numbering: { reference: 'n', level: 0 } }),
            new Table({ rows: [row('Post', 'Envoys'), row('Palo Alto', '2')] }),
            new Paragraph('The end.'),
          ],
        },
      ],
    });
    const document = await documentOf(await Packer.toBuffer(file));
    expect(document).toMatchObject({
      format: 'docx',
      paged: false,
      title: 'Strategy',
      author: 'Planning staff',
    });
    expect(document.date).toMatch(/^\d{4}-\d\d-\d\dT/u);
    expect(document.pages).toEqual([
      {
        number: 1,
        text: 'Strategy\n\nWe name an envoy[1].\n\n• Listen\n• Speak\n\n1. First\n2. Second\n\nPost\tEnvoys\nPalo Alto\t2\n\nThe end.\n\n1. See the law of 2019.',
      },
    ]);
  });

  it('reads tracked changes as accepted', async () => {
    const body = `<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> text</w:t></w:r></w:p>`;
    expect((await documentOf(makeDocx(body))).pages[0]?.text).toBe('new text');
  });

  it('puts running headers first and footers last, without page numbers, each once', async () => {
    const others = [
      headerPart('SECRET &amp; PERSONAL'),
      headerPart('SECRET &amp; PERSONAL', 'header2'),
      headerPart('File 7', 'footer1'),
      headerPart('12', 'footer2'),
    ];
    expect((await documentOf(makeDocx(paragraph('Text'), others))).pages[0]?.text).toBe('SECRET & PERSONAL\n\nText\n\nFile 7');
  });

  it('hands out embedded documents', async () => {
    const { attachments } = await documentOf(
      makeDocx(paragraph('Text'), [
        { name: 'word/embeddings/annex.xlsx', data: 'x' },
        { name: 'word/embeddings/oleObject1.bin', data: 'y' },
      ]),
    );
    expect(attachments.map(({ name }) => name)).toEqual(['annex.xlsx']);
  });

  const bomb = Buffer.alloc(2 * 1024 * 1024, ' ');
  it.each([
    [
      'a part that grows more than a hundred times',
      makeDocx(paragraph('x'), [{ name: 'word/settings.xml', data: bomb }]),
      'quarantined/bomb word/settings.xml grows ',
    ],
    [
      'a part that hides how far it grows',
      makeDocx(paragraph('x'), [{ name: 'word/settings.xml', data: bomb, claimedSize: 1000 }]),
      'quarantined/bomb word/settings.xml unpacks to more than the 1000 bytes it states',
    ],
    [
      'parts that share their bytes',
      makeDocx(paragraph('x'), [{ name: 'word/a.xml', data: '<a/>', overlapsFirst: true }]),
      'quarantined/bomb word/a.xml overlaps another part',
    ],
    [
      'a document type',
      makeDocx(paragraph('x'), [{ name: 'word/settings.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }]),
      'quarantined/doctype-refused word/settings.xml',
    ],
    [
      'a document type in UTF-16',
      makeDocx(paragraph('x'), [{ name: 'word/settings.xml', data: Buffer.from('\uFEFF<!DOCTYPE a><a/>', 'utf16le') }]),
      'quarantined/doctype-refused word/settings.xml',
    ],
    ['deep nesting', makeDocx('<w:sdt>'.repeat(101) + '</w:sdt>'.repeat(101)), 'quarantined/too-deep word/document.xml: over 100 levels'],
    ['no text', makeDocx('<w:p/>'), 'no-text/empty-file no text in the document'],
  ])('refuses %s', async (_, bytes, end) => {
    expect((await endOf(bytes)).slice(0, end.length)).toBe(end);
  });

  it('refuses more entries than any document has', async () => {
    const others = Array.from({ length: 10_000 }, (_, index) => ({
      name: `word/x${index}`,
      data: '',
      isStored: true,
    }));
    expect(await endOf(makeDocx(paragraph('x'), others))).toBe('quarantined/too-many-parts 10003 entries; limit 10000');
  });

  it('opens no file that a picture names', async () => {
    const drawing = `<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><v:shape><v:imagedata r:id="r9"/></v:shape></w:pict></w:r></w:p>`;
    const links = {
      name: 'word/_rels/document.xml.rels',
      data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>',
    };
    expect((await documentOf(makeDocx(drawing, [links]))).pages[0]?.text).toBe('Text');
  });
});
