import type { ParseResult } from '../../domain/ports/parser.ts';
import type { FormatParser } from '../parse/format-parser.ts';
import { textParser } from './text.ts';

/** Markdown is kept as it is written: it reads well. Title, author and date come from a front matter, if there is one. */
export const markdownParser: FormatParser = {
  format: 'markdown',
  mediaTypes: ['text/markdown'],
  async parse(bytes, name) {
    const result = await textParser.parse(bytes, name);
    return result.ok ? asMarkdown(result) : result;
  },
};

function asMarkdown(result: Extract<ParseResult, { ok: true }>): ParseResult {
  const { document } = result;
  const [first, ...others] = document.pages;
  const { fields, body } = readFrontMatter(first?.text ?? '');
  const pages = first === undefined ? [] : [{ ...first, text: body }, ...others];
  const title = fields.get('title') ?? /^#\s+(.+?)\s*#*$/mu.exec(body)?.[1];
  const author = fields.get('author');
  const date = fields.get('date');
  return {
    ok: true,
    document: {
      ...document,
      format: 'markdown',
      mediaType: 'text/markdown',
      pages,
      ...(title !== undefined && { title }),
      ...(author !== undefined && { author }),
      ...(date !== undefined && { date }),
    },
  };
}

/** The simple `key: value` lines between two lines of three dashes; nested YAML is passed over. */
function readFrontMatter(text: string): {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
} {
  const fields = new Map<string, string>();
  const block = /^---\n([\s\S]*?)\n---(?:\n+|$)/u.exec(text);
  if (block === null) return { fields, body: text };
  for (const line of (block[1] ?? '').split('\n')) {
    const pair = /^([A-Za-z_-]+):\s*(.*\S)\s*$/u.exec(line);
    if (pair?.[1] === undefined || pair[2] === undefined) continue;
    fields.set(pair[1].toLowerCase(), pair[2].replace(/^(["'])(.*)\1$/u, '$2').replace(/^\[(.*)\]$/u, '$1'));
  }
  return { fields, body: text.slice(block[0].length) };
}
