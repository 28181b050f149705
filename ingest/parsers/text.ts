import type { ParseResult } from '../../domain/ports/parser.ts';
import { decodeText } from '../parse/decode-text.ts';
import { refuse, type FormatParser } from '../parse/format-parser.ts';
import { contentLimits } from '../parse/limits.ts';
import { looksBinary } from '../parse/looks-binary.ts';
import { tidyText } from '../parse/tidy-text.ts';

/** Plain text in any common encoding. A form feed ends a page; without one the text is a single page, cited by paragraph. */
export const textParser: FormatParser = {
  format: 'text',
  mediaTypes: ['text/plain'],
  parse: (bytes) => Promise.resolve(parseText(bytes)),
};

function parseText(bytes: Uint8Array): ParseResult {
  const decoded = decodeText(bytes);
  if (decoded === undefined || looksBinary(decoded.text)) return refuse('unreadable-text', 'no known encoding reads it as text');
  if (decoded.text.length > contentLimits.characters)
    return refuse('too-large', `${decoded.text.length} characters; limit ${contentLimits.characters}`);
  // A form feed at the very end closes the last page and does not open another.
  const pages = decoded.text
    .replace(/\f\s*$/u, '')
    .split('\f')
    .map((text, index) => ({ number: index + 1, text: tidyText(text) }));
  if (pages.every(({ text }) => text === '')) return refuse('empty-file', 'blanks only');
  return {
    ok: true,
    document: {
      format: 'text',
      mediaType: 'text/plain',
      pages,
      paged: pages.length > 1,
      attachments: [],
      losses: [],
    },
  };
}
