import { RefusedFile } from './format-parser.ts';
import { contentLimits } from './limits.ts';

/**
 * Refuses a message of more than 1,000 parts before the mail library builds them: it bounds nesting and headers, not the number of
 * parts. Counts the lines that open a part of any boundary the message declares.
 */
export function checkMimeParts(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const boundaries = declaredBoundaries(buffer);
  if (boundaries.size === 0) return;
  let parts = 0;
  for (let at = buffer.indexOf('--'); at >= 0; at = buffer.indexOf('\n--', at + 1)) {
    const start = buffer[at] === 0x0a ? at + 3 : at + 2;
    const end = buffer.indexOf('\n', start);
    const line = buffer.toString('latin1', start, Math.min(end < 0 ? buffer.length : end, start + 300)).trimEnd();
    if (boundaries.has(line)) parts += 1;
    if (parts > contentLimits.mailParts) throw new RefusedFile('too-many-parts', `over ${contentLimits.mailParts} parts`);
  }
}

function declaredBoundaries(buffer: Buffer): ReadonlySet<string> {
  const found = new Set<string>();
  const text = buffer.toString('latin1');
  for (const match of text.matchAll(/boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/giu)) {
    found.add(match[1] ?? match[2] ?? '');
    if (found.size > contentLimits.mailParts) throw new RefusedFile('too-many-parts', `over ${contentLimits.mailParts} boundaries`);
  }
  return found;
}
