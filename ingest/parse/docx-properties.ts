import type { DocxPackage } from './docx-package.ts';
import { tidyText } from './tidy-text.ts';

/** Title, creator and date of creation from the core properties. */
export function docxProperties(docx: DocxPackage): { title?: string; author?: string; date?: string } {
  const core = docx.xml('docProps/core.xml') ?? '';
  const title = element(core, 'dc:title');
  const author = element(core, 'dc:creator');
  const date = element(core, 'dcterms:created');
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date }),
  };
}

/**
 * Running headers or footers, each different paragraph once. The converter leaves them out, but offices put the marking and the file
 * number there.
 */
export function runningLines(docx: DocxPackage, part: 'header' | 'footer'): string {
  const lines = new Set<string>();
  for (const name of docx.names(new RegExp(`^word/${part}\\d*\\.xml$`, 'u'))) {
    for (const [paragraph] of (docx.xml(name) ?? '').matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)) {
      const texts = paragraph.replace(/<w:(?:tab|ptab)\b[^>]*\/>/gu, '<w:t>\t</w:t>').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu);
      const line = tidyText([...texts].map(([, text]) => unescape(text ?? '')).join('')).trim();
      // A bare page number is no text of the document.
      if (/\p{L}/u.test(line)) lines.add(line);
    }
  }
  return [...lines].join('\n');
}

function element(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'u').exec(xml)?.[1]?.trim();
  return found === undefined || found === '' ? undefined : unescape(found).normalize('NFC');
}

function unescape(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(
    /&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/giu,
    (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
