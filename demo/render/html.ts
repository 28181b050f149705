import { readBlocks, readRuns } from './blocks.ts';
import type { Block } from './blocks.ts';
import { field } from './source.ts';
import type { Source } from './source.ts';

const FONTS: Record<string, string> = {
  ar: "'Noto Naskh Arabic', 'Noto Serif', serif",
  bn: "'Noto Serif Bengali', 'Noto Serif', serif",
};

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function inline(text: string): string {
  return readRuns(text)
    .map((run) => (run.italic ? `<em>${escape(run.text)}</em>` : escape(run.text)))
    .join('');
}

function cells(row: readonly string[], tag: 'th' | 'td'): string {
  return `<tr>${row.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
}

function block(one: Block): string {
  switch (one.type) {
    case 'heading':
      return `<h${one.level + 1}>${inline(one.text)}</h${one.level + 1}>`;
    case 'paragraph':
      return `<p>${inline(one.text)}</p>`;
    case 'list':
      return `<ul>${one.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const [head = [], ...rows] = one.rows;
      return `<table>${cells(head, 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>`;
    }
  }
}

function style(layout: string, font: string): string {
  const size = layout === 'pamphlet' ? 'A5' : 'A4';
  const margin = layout === 'pamphlet' ? '16mm 15mm 18mm' : '24mm 26mm';
  return `
    @page { size: ${size}; margin: ${margin}; }
    body { font: ${layout === 'speech' ? '12.5pt' : '10.5pt'}/1.5 ${font}; color: #111; margin: 0; }
    .marking { text-align: center; font-size: 9pt; margin: 0 0 8mm; }
    h1 { font-size: 18pt; line-height: 1.25; font-weight: 600; margin: 0 0 3mm; }
    h2 { font-size: 12.5pt; font-weight: 600; margin: 7mm 0 2mm; break-after: avoid; }
    h3 { font-size: 11pt; font-weight: 600; margin: 5mm 0 2mm; break-after: avoid; }
    .author, .lead { font-size: 9.5pt; margin: 0 0 2mm; }
    .lead { margin-bottom: 7mm; }
    html[lang='en'] .lead, html[lang='fr'] .lead { font-style: italic; }
    p { margin: 0 0 2.6mm; orphans: 2; widows: 2; }
    ul { margin: 0 0 3mm; padding-inline-start: 6mm; }
    table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 3mm 0 5mm; break-inside: avoid; }
    th, td { border: .4pt solid #777; padding: 1.2mm 1.8mm; text-align: start; vertical-align: top; }
    ${layout === 'two-column' ? 'main { columns: 2; column-gap: 8mm; font-size: 9.5pt; line-height: 1.42; } table { font-size: 7pt; }' : ''}
    ${layout === 'pamphlet' ? 'h2 { break-before: page; font-size: 14pt; margin-top: 0; }' : ''}`;
}

/** The printable page of a source: marking, title, author, lead and body, in its language and direction. */
export function toHtml(source: Source): string {
  const lang = field(source, 'lang');
  const layout = source.fields.get('layout') ?? 'report';
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><title>${escape(field(source, 'title'))}</title>
<style>${style(layout, FONTS[lang] ?? "'Noto Serif', serif")}</style></head>
<body><p class="marking">${escape(field(source, 'marking'))}</p>
<h1>${inline(field(source, 'title'))}</h1>
<p class="author">${inline(field(source, 'author'))}${lang === 'ar' ? '،' : ','} ${escape(source.fields.get('printed') ?? field(source, 'date'))}</p>
<p class="lead">${inline(field(source, 'lead'))}</p>
<main>${readBlocks(source.body).map(block).join('\n')}</main></body></html>`;
}
