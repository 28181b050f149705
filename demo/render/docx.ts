import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { readBlocks, readRuns } from './blocks.ts';
import type { Block } from './blocks.ts';
import { field } from './source.ts';
import type { Source } from './source.ts';

function runs(text: string): TextRun[] {
  return readRuns(text).map((run) => new TextRun({ text: run.text, italics: run.italic }));
}

function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map((cell) => new TableCell({ children: [new Paragraph({ children: runs(cell) })] })),
        }),
    ),
  });
}

function block(one: Block): (Paragraph | Table)[] {
  switch (one.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: one.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: runs(one.text),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 160 }, children: runs(one.text) })];
    case 'list':
      return one.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
    case 'table':
      return [table(one.rows)];
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The file's own properties, dated by the paper and not by the hour at which it was made. */
function coreProperties(source: Source): string {
  const stamp = `${field(source, 'date')}T12:00:00Z`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(field(source, 'title'))}</dc:title><dc:creator>${escape(field(source, 'author'))}</dc:creator><dc:language>${field(source, 'lang')}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`;
}

/** A word-processor file of a source: marking, title, author and date, lead, body. */
export async function toDocx(source: Source): Promise<Buffer> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun(field(source, 'marking'))],
          }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(field(source, 'title')) }),
          new Paragraph({ children: runs(`${field(source, 'author')}, ${field(source, 'date')}`) }),
          new Paragraph({
            spacing: { after: 240 },
            children: [new TextRun({ text: field(source, 'lead'), italics: true })],
          }),
          ...readBlocks(source.body).flatMap(block),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreProperties(source) }]);
}
