import type { ParseRefusal } from '../../domain/ports/parser.ts';
import { refusal } from './format-parser.ts';

/**
 * Why a PDF gives no text, from its bytes alone (rights management) or from what the library threw. A file with only an owner's
 * password opens without one and is read. Undefined: nothing is known against it, or the failure is a plain damage.
 */
export function pdfRefusal(bytes: Uint8Array, error?: unknown): ParseRefusal | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.includes('MicrosoftIRMServices')) return refusal('rights-managed', 'Microsoft rights management');
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'PasswordException') return refusal('password-needed', 'PDF');
  if (/encrypt|crypt filter|security handler/iu.test(error.message)) return refusal('encrypted', 'PDF');
  if (error.name === 'InvalidPDFException' && !buffer.subarray(-2048).includes('%%EOF')) return refusal('truncated', 'no end mark');
  return undefined;
}
