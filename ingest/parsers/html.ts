import { parse } from 'parse5';
import type { ParseResult } from '../../domain/ports/parser.ts';
import { decodeText } from '../parse/decode-text.ts';
import { refuse, type FormatParser } from '../parse/format-parser.ts';
import { htmlProperties } from '../parse/html-properties.ts';
import { htmlText } from '../parse/html-text.ts';

/** HTML and XHTML: the visible text of the page, by parse5. Nothing is run or fetched. */
export const htmlParser: FormatParser = {
  format: 'html',
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  parse: (bytes) => Promise.resolve(parseHtml(bytes)),
};

/** How far into a page browsers look for its declared encoding; some pages put it later. */
const declarationBytes = 4096;

function parseHtml(bytes: Uint8Array): ParseResult {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, declarationBytes)).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w:-]+)/iu.exec(head)?.[1] ?? /^<\?xml[^>]+encoding=["']([\w-]+)/u.exec(head)?.[1];
  const decoded = decodeText(bytes, declared);
  if (decoded === undefined) return refuse('unreadable-text', 'no known encoding reads it as text');
  const page = parse(decoded.text);
  const text = htmlText(page);
  if (text === '') return refuse('empty-file', 'no visible text');
  return {
    ok: true,
    document: {
      format: 'html',
      mediaType: 'text/html',
      pages: [{ number: 1, text }],
      paged: false,
      ...htmlProperties(page),
      attachments: [],
      losses: [],
    },
  };
}
