import type { DefaultTreeAdapterTypes } from 'parse5';
import { RefusedFile } from './format-parser.ts';
import { tidyText } from './tidy-text.ts';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

const deepest = 2_000;
const unseen: ReadonlySet<string> = new Set(
  'script style noscript template head iframe object embed svg math canvas audio video select datalist button textarea'.split(' '),
);
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table caption ul'.split(
    ' ',
  ),
);

/** A paragraph, or a line of a list or table, which stands right under the line before it; `of` tells one list from the next. */
type Block = { readonly text: string; readonly of: HtmlElement | undefined };
type Writer = {
  blocks: Block[];
  inline: string;
  marker: string;
  isPre: boolean;
  list: HtmlElement | undefined;
};

/**
 * The text a reader of the page sees: blocks as paragraphs, list items and table rows as lines, cells separated by a tab.
 * Scripts, styles and hidden elements are passed over. Throws `too-deep` beyond 2,000 levels.
 */
export function htmlText(root: HtmlNode): string {
  const writer = emptyWriter();
  walk(root, writer, 0);
  flush(writer);
  return tidyText(blocksText(writer.blocks));
}

function emptyWriter(): Writer {
  return { blocks: [], inline: '', marker: '', isPre: false, list: undefined };
}

function blocksText(list: readonly Block[]): string {
  let text = '';
  for (const [index, block] of list.entries()) {
    if (index > 0) text += block.of !== undefined && list[index - 1]?.of === block.of ? '\n' : '\n\n';
    text += block.text;
  }
  return text;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Value of an attribute, or undefined. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function walk(node: HtmlNode, writer: Writer, depth: number): void {
  if (depth > deepest) throw new RefusedFile('too-deep', `over ${deepest} levels`);
  if (node.nodeName === '#text' && 'value' in node) {
    writer.inline += writer.isPre ? node.value : node.value.replace(/[ \t\r\n\f]+/gu, ' ');
    return;
  }
  if (!isElement(node)) return walkChildren(node, writer, depth);
  const tag = node.tagName;
  if (unseen.has(tag) || isHidden(node) || isBackLink(node)) return;
  if (tag === 'br') writer.inline += '\n';
  else if (tag === 'table') walkTable(node, writer, depth);
  else if (tag === 'li') walkItem(node, writer, depth);
  else if (blocks.has(tag)) {
    flush(writer);
    const wasPre = writer.isPre;
    writer.isPre ||= tag === 'pre';
    walkChildren(node, writer, depth);
    flush(writer);
    writer.isPre = wasPre;
  } else walkChildren(node, writer, depth);
}

function walkChildren(node: HtmlNode, writer: Writer, depth: number): void {
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) walk(child, writer, depth + 1);
}

function walkItem(item: HtmlElement, writer: Writer, depth: number): void {
  flush(writer);
  const outer = writer.list;
  const parent = item.parentNode;
  // Lists inside a list are lines of the outermost one.
  writer.list ??= parent !== null && isElement(parent) ? parent : item;
  writer.marker = itemMarker(item);
  walkChildren(item, writer, depth);
  flush(writer);
  writer.marker = '';
  writer.list = outer;
}

function itemMarker(item: HtmlElement): string {
  const list = item.parentNode;
  if (list === null || list.nodeName !== 'ol' || !('childNodes' in list)) return '• ';
  const start = isElement(list) ? Number(attribute(list, 'start') ?? 1) : 1;
  const before = list.childNodes.slice(0, list.childNodes.indexOf(item)).filter((node) => node.nodeName === 'li').length;
  return `${(Number.isInteger(start) ? start : 1) + before}. `;
}

/** A table with running text in its cells only arranges the page: it is read cell by cell. Any other is one line a row. */
function walkTable(table: HtmlElement, writer: Writer, depth: number): void {
  flush(writer);
  const rows = tableRows(table).map((row) =>
    row.childNodes.filter((cell) => cell.nodeName === 'td' || cell.nodeName === 'th').map((cell) => cellBlocks(cell, depth)),
  );
  const isLayout = rows.some((cells) => cells.some((cell) => cell.length > 3 || cell.some(({ text }) => text.length > 600)));
  for (const child of table.childNodes) if (child.nodeName === 'caption') walk(child, writer, depth + 1);
  for (const cells of rows) {
    if (isLayout) writer.blocks.push(...cells.flat());
    else {
      const text = cells.map((cell) => cell.map((block) => block.text.replace(/\s+/gu, ' ')).join(' ')).join('\t');
      if (text.trim() !== '') writer.blocks.push({ text, of: table });
    }
  }
}

function tableRows(table: HtmlElement): HtmlElement[] {
  const children = table.childNodes.filter(isElement);
  return children.flatMap((child) =>
    child.tagName === 'tr' ? [child] : ['tbody', 'thead', 'tfoot'].includes(child.tagName) ? tableRows(child) : [],
  );
}

function cellBlocks(cell: HtmlNode, depth: number): Block[] {
  const writer = emptyWriter();
  walkChildren(cell, writer, depth + 1);
  flush(writer);
  return writer.blocks;
}

function flush(writer: Writer): void {
  const text = writer.isPre
    ? writer.inline.replace(/^\n+|\s+$/gu, '')
    : writer.inline
        .replace(/ *\n */gu, '\n')
        .replace(/ {2,}/gu, ' ')
        .trim();
  writer.inline = '';
  if (text === '') return;
  writer.blocks.push({ text: writer.marker + text, of: writer.list });
  writer.marker = '';
}

function isHidden(element: HtmlElement): boolean {
  return attribute(element, 'hidden') !== undefined || /display\s*:\s*none/iu.test(attribute(element, 'style') ?? '');
}

/** The arrow by which a converted Word note leads back to its place. */
function isBackLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && /^#(?:foot|end)note-ref-/u.test(attribute(element, 'href') ?? '');
}
