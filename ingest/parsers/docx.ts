import { parseFragment } from 'parse5';
import type { ParsedAttachment, ParseResult } from '../../domain/ports/parser.ts';
import { openDocx, type DocxPackage } from '../parse/docx-package.ts';
import { docxProperties, runningLines } from '../parse/docx-properties.ts';
import { refuse, type FormatParser } from '../parse/format-parser.ts';
import { htmlText } from '../parse/html-text.ts';

/**
 * Word files by mammoth, after checks of the package. Tracked changes are read as accepted; running headers stand first and footers
 * last; notes follow the text. A Word file has no pages of its own: it is one page, cited by paragraph.
 */
export const docxParser: FormatParser = {
  format: 'docx',
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  parse: parseDocx,
};

async function parseDocx(bytes: Uint8Array): Promise<ParseResult> {
  const docx = await openDocx(bytes);
  const { default: mammoth } = await import('mammoth');
  const converted = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) },
    // Pictures are not unpacked, and files that the document names elsewhere are never opened.
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
    },
  );
  const body = htmlText(parseFragment(converted.value));
  if (body === '') return refuse('empty-file', 'no text in the document');
  const text = [runningLines(docx, 'header'), body, runningLines(docx, 'footer')].filter((part) => part !== '').join('\n\n');
  return {
    ok: true,
    document: {
      format: 'docx',
      mediaType: docxParser.mediaTypes[0],
      pages: [{ number: 1, text }],
      paged: false,
      ...docxProperties(docx),
      attachments: await embeddedFiles(docx),
      losses: [],
    },
  };
}

/** Whole documents embedded in the file; pictures of objects (`.bin`, `.emf`) are not documents. */
async function embeddedFiles(docx: DocxPackage): Promise<readonly ParsedAttachment[]> {
  const attachments: ParsedAttachment[] = [];
  for (const name of docx.names(/^word\/embeddings\/[^/]+\.(?:docx|docm|xlsx|pptx|pdf|txt|rtf|doc|msg|eml)$/iu)) {
    attachments.push({
      name: name.slice(name.lastIndexOf('/') + 1),
      mediaType: 'application/octet-stream',
      bytes: await docx.bytes(name),
    });
  }
  return attachments;
}
