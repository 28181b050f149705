import type { Browser } from 'playwright-core';
import { toHtml } from './html.ts';
import { field } from './source.ts';
import type { Source } from './source.ts';
import { withReadableText } from './pdf-text.ts';

const FOOTER = '<div style="width:100%;text-align:center;font:8px \'Noto Serif\',serif;color:#555"><span class="pageNumber"></span></div>';

/**
 * The browser writes the hour of printing into the file. The paper's own date is put in its place, byte for byte of the
 * same length so that the table of offsets stays right: otherwise every remade paper would claim to be of today.
 */
export function withDate(pdf: Buffer, isoDate: string): Buffer {
  const stamp = `D:${isoDate.replaceAll('-', '')}120000+00'00'`;
  const text = pdf.toString('latin1').replace(/(\/(?:CreationDate|ModDate) \()(D:\d{14}\+00'00')(\))/g, `$1${stamp}$3`);
  return Buffer.from(text, 'latin1');
}

/** Prints a source with a running browser; pages are numbered when the paper is a pamphlet. */
export async function toPdf(source: Source, browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.setContent(toHtml(source), { waitUntil: 'load' });
    const isNumbered = source.fields.get('layout') === 'pamphlet';
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      displayHeaderFooter: isNumbered,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
      tagged: true,
    });
    const dated = withDate(pdf, field(source, 'date'));
    return ['ar', 'bn'].includes(field(source, 'lang')) ? withReadableText(dated) : dated;
  } finally {
    await page.close();
  }
}
