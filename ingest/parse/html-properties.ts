import { attribute, isElement, type HtmlElement, type HtmlNode } from './html-text.ts';

const authorNames = ['author', 'dc.creator', 'dcterms.creator', 'article:author', 'citation_author'];
const dateNames = [
  'date',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.issued',
  'dcterms.issued',
  'article:published_time',
  'citation_publication_date',
  'pubdate',
];

/** Title, author and date from the head of a page; the language of the page goes to the headers as `content-language`. */
export function htmlProperties(page: HtmlNode): {
  title?: string;
  author?: string;
  date?: string;
  headers?: Record<string, string>;
} {
  const html = elementsOf(page).find(({ tagName }) => tagName === 'html');
  const head = html === undefined ? undefined : elementsOf(html).find(({ tagName }) => tagName === 'head');
  const inHead = head === undefined ? [] : elementsOf(head);
  const metas = new Map<string, string>();
  for (const meta of inHead.filter(({ tagName }) => tagName === 'meta')) {
    const name = (attribute(meta, 'name') ?? attribute(meta, 'property') ?? '').toLowerCase();
    const content = attribute(meta, 'content')?.trim() ?? '';
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  const titleElement = inHead.find(({ tagName }) => tagName === 'title');
  const title = titleElement === undefined ? '' : titleElement.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  const author = authorNames.map((name) => metas.get(name)).find((value) => value !== undefined);
  const date = dateNames.map((name) => metas.get(name)).find((value) => value !== undefined);
  const language = html === undefined ? undefined : (attribute(html, 'lang') ?? attribute(html, 'xml:lang'));
  const shown = title.replace(/\s+/gu, ' ').trim() || metas.get('og:title');
  return {
    ...(shown !== undefined && { title: shown }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && language !== '' && { headers: { 'content-language': language } }),
  };
}

function elementsOf(node: HtmlNode): HtmlElement[] {
  return 'childNodes' in node ? node.childNodes.filter(isElement) : [];
}
