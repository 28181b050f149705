import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PDFParse } from 'pdf-parse';
import type { ParsedDocument, ParsedPage, ParseResult } from '../../domain/ports/parser.ts';
import { refuse, type FormatParser } from '../parse/format-parser.ts';
import { contentLimits } from '../parse/limits.ts';
import { pageList } from '../parse/page-list.ts';
import { openPdf } from '../parse/open-pdf.ts';
import { pdfAttachments } from '../parse/pdf-attachments.ts';
import { pdfRefusal } from '../parse/pdf-refusal.ts';
import { pdfProperties } from '../parse/pdf-properties.ts';
import { reflowPage } from '../parse/reflow-page.ts';
import { wordsOf } from '../parse/rejoin-line-ends.ts';
import { tidyText } from '../parse/tidy-text.ts';

/** PDF by pdf-parse, page by page, in the reading order of the file. Nothing is drawn and no script of the file is run. */
export const pdfParser: FormatParser = { format: 'pdf', mediaTypes: ['application/pdf'], parse: parsePdf };

/** How often timers get their turn while pages are read, in milliseconds. */
const signMs = 200;

async function parsePdf(bytes: Uint8Array): Promise<ParseResult> {
  const protectedBy = pdfRefusal(bytes);
  if (protectedBy !== undefined) return { ok: false, refusal: protectedBy };
  const pdf = await openPdf(bytes);
  try {
    const info = await pdf.getInfo();
    if (info.total > contentLimits.pdfPages) return refuse('too-large', `${info.total} pages; limit ${contentLimits.pdfPages}`);
    const read = await readPages(pdf, info.total);
    if (read.texts.length > 0 && read.withoutText.length === read.texts.length) {
      return refuse('no-text-layer', info.total === 1 ? '1 page' : `${info.total} pages`);
    }
    const attached = await pdfAttachments(pdf);
    const whole = read.texts.join('\n');
    const words = /[-\u2010]\n/u.test(whole) ? wordsOf(whole) : new Set<string>();
    const document: ParsedDocument = {
      format: 'pdf',
      mediaType: 'application/pdf',
      pages: read.texts.map((text, index) => pageOf(index + 1, reflowPage(text, words))),
      paged: true,
      ...pdfProperties(info),
      attachments: attached.attachments,
      losses: [
        ...(read.withoutText.length > 0 ? [{ code: 'some-pages-unreadable' as const, detail: pageList(read.withoutText) }] : []),
        ...attached.losses,
      ],
    };
    return { ok: true, document };
  } catch (error) {
    const known = pdfRefusal(bytes, error);
    if (known === undefined) throw error;
    return { ok: false, refusal: known };
  } finally {
    await pdf.destroy();
  }
}

function pageOf(number: number, { text, otherSpellings }: ReturnType<typeof reflowPage>): ParsedPage {
  return { number, text, ...(otherSpellings.length === 0 ? {} : { otherSpellings }) };
}

/** A page that cannot be read is lost alone; the others are kept. */
async function readPages(
  pdf: PDFParse,
  total: number,
): Promise<{ readonly texts: readonly string[]; readonly withoutText: readonly number[] }> {
  const texts: string[] = [];
  const withoutText: number[] = [];
  let failure: unknown;
  let characters = 0;
  let nextSign = performance.now() + signMs;
  for (let number = 1; number <= total; number += 1) {
    let text = '';
    try {
      const page = await pdf.getText({ partial: [number], pageJoiner: '' });
      // On paper a soft hyphen is a hyphen that was printed: word processors write their unbreakable one so.
      text = tidyText((page.pages[0]?.text ?? '').replaceAll('\u00AD', '-'));
    } catch (error) {
      failure ??= error;
    }
    if (!/[\p{L}\p{N}]/u.test(text)) withoutText.push(number);
    texts.push(text);
    characters += text.length;
    // The reading of a PDF never leaves the microtask queue by itself; this lets the sign of life out.
    if (performance.now() > nextSign) {
      await nextTurn();
      nextSign = performance.now() + signMs;
    }
    if (characters > contentLimits.characters) break;
  }
  if (failure !== undefined && withoutText.length === total) throw failure;
  return { texts, withoutText };
}
