/** The part of Markdown that the sources use: headings, paragraphs, lists, tables and *emphasis*. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] };

export type Run = { readonly text: string; readonly italic: boolean };

function readTable(lines: readonly string[]): Block {
  const rows = lines
    .filter((line) => !/^\|[\s|:-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  return { type: 'table', rows };
}

function readChunk(chunk: string): Block[] {
  const lines = chunk.split('\n').map((line) => line.trim());
  const first = lines[0] ?? '';
  if (first.startsWith('## ')) return [{ type: 'heading', level: 2, text: first.slice(3) }];
  if (first.startsWith('# ')) return [{ type: 'heading', level: 1, text: first.slice(2) }];
  if (first.startsWith('|')) return [readTable(lines.filter((line) => line.startsWith('|')))];
  if (lines.every((line) => line.startsWith('- '))) return [{ type: 'list', items: lines.map((line) => line.slice(2)) }];
  // Numbered rules stand one a line without an empty line between; the number is part of what is cited.
  if (lines.length > 1 && lines.every((line) => /^\d+\. /.test(line))) {
    return lines.map((text) => ({ type: 'paragraph', text }));
  }
  return [{ type: 'paragraph', text: lines.join(' ') }];
}

export function readBlocks(body: string): Block[] {
  return body
    .split(/\n{2,}/)
    .filter((chunk) => chunk.trim() !== '')
    .flatMap(readChunk);
}

/** Splits a text at `*…*`. A lone asterisk stays as it is. */
export function readRuns(text: string): Run[] {
  return text
    .split(/(\*[^*]+\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.length > 2 && part.startsWith('*') && part.endsWith('*')
        ? { text: part.slice(1, -1), italic: true }
        : { text: part, italic: false },
    );
}
