import type { FormatParser } from '../parse/format-parser.ts';
import { docxParser } from './docx.ts';
import { htmlParser } from './html.ts';
import { mailParser } from './mail.ts';
import { markdownParser } from './markdown.ts';
import { pdfParser } from './pdf.ts';
import { textParser } from './text.ts';

/** Every format that is read. A new format is one file here and its signs in detect-format.ts. */
export const allParsers: readonly FormatParser[] = [pdfParser, docxParser, textParser, markdownParser, htmlParser, mailParser];
