import { fileTypeFromBuffer } from 'file-type';
import type { OutcomeCode } from '../../domain/outcome.ts';
import { RefusedFile } from './format-parser.ts';
import { detectOleFormat, detectZipFormat } from './detect-container.ts';
import { detectTextFormat } from './detect-text-format.ts';

/** What a file is: a format by name (read or not yet read), or a reason not to go on. */
export type DetectedFormat =
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'refused'; readonly code: OutcomeCode; readonly detail: string };

const headBytes = 4096;

/**
 * Finds the format by content. The name only decides between formats that are all plain text (`.md`, `.txt`, `.html`, `.eml`).
 * Never throws for what the bytes hold.
 */
export async function detectFormat(bytes: Uint8Array, name: string): Promise<DetectedFormat> {
  try {
    return (await byMagic(bytes)) ?? detectTextFormat(bytes, name);
  } catch (error) {
    if (error instanceof RefusedFile) return { kind: 'refused', code: error.code, detail: error.message };
    throw error;
  }
}

async function byMagic(bytes: Uint8Array): Promise<DetectedFormat | undefined> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes)).toString('latin1');
  if (isPdf(head)) return { kind: 'format', format: 'pdf' };
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return detectZipFormat(bytes);
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1')) return detectOleFormat(bytes);
  if (head.startsWith('{\\rtf')) return { kind: 'format', format: 'RTF' };
  if (head.startsWith('-----BEGIN PGP MESSAGE-----')) return { kind: 'refused', code: 'encrypted', detail: 'PGP' };
  if (/^(?:\u00EF\u00BB\u00BF)?\s*<\?xml/u.test(head)) return undefined;
  const found = await fileTypeFromBuffer(bytes.subarray(0, 65_536));
  return found === undefined ? undefined : { kind: 'format', format: found.ext.toUpperCase() };
}

/** The mark may follow a byte order mark or the rubbish that some servers put before it, but not the text of a mail about PDFs. */
function isPdf(head: string): boolean {
  const at = head.slice(0, 1024 + 5).indexOf('%PDF-');
  return at >= 0 && (at < 16 || !/^[\w-]+:/u.test(head));
}
