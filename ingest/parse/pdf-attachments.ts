import type { PDFParse } from 'pdf-parse';
import { z } from 'zod';
import type { ParsedAttachment, ParsedDocument } from '../../domain/ports/parser.ts';

type Losses = ParsedDocument['losses'];

const holderSchema = z.object({
  doc: z.looseObject({
    getAttachments: z.custom<() => Promise<unknown>>((value) => typeof value === 'function'),
  }),
});
const attachmentsSchema = z.record(z.string(), z.object({ filename: z.string(), content: z.instanceof(Uint8Array).nullish() })).nullable();

/**
 * Files embedded in a PDF. pdf-parse has no call for them, but holds the pdf.js document that has; should a later version hide it,
 * this throws and the tests say so. An embedded file that cannot be read is a loss, not a failure of the document.
 */
export async function pdfAttachments(pdf: PDFParse): Promise<{ attachments: readonly ParsedAttachment[]; losses: Losses }> {
  const { doc } = holderSchema.parse(pdf);
  let found: unknown;
  try {
    found = await doc.getAttachments();
  } catch (error) {
    return {
      attachments: [],
      losses: [{ code: 'attachment-unreadable', detail: error instanceof Error ? error.message : 'embedded files' }],
    };
  }
  const attachments: ParsedAttachment[] = [];
  const losses: Losses[number][] = [];
  for (const { filename, content } of Object.values(attachmentsSchema.parse(found) ?? {})) {
    if (content === undefined || content === null) losses.push({ code: 'attachment-unreadable', detail: filename });
    else attachments.push({ name: filename, mediaType: 'application/octet-stream', bytes: content });
  }
  return { attachments, losses };
}
