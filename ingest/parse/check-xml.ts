import { RefusedFile } from './format-parser.ts';
import { contentLimits } from './limits.ts';

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;

/**
 * Refuses an XML part that declares a document type (entities that grow or fetch) or nests deeper than the limit, without building
 * a tree. Comments and CDATA are stepped over; anything else malformed is left to the parser proper.
 */
export function checkXml(part: string, bytes: Buffer): void {
  const xml = inUtf8(bytes);
  if (/<!DOCTYPE/iu.test(xml.subarray(0, 65_536).toString('latin1')) || xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) {
    throw new RefusedFile('doctype-refused', part);
  }
  let depth = 0;
  for (let at = xml.indexOf(lessThan); at >= 0; at = xml.indexOf(lessThan, at)) {
    const next = xml[at + 1];
    if (next === 0x21 || next === 0x3f) {
      at = endOfSpecial(xml, at);
      continue;
    }
    const end = endOfTag(xml, at + 1);
    if (next === slash) depth -= 1;
    else if (xml[end - 1] !== slash) depth += 1;
    if (depth > contentLimits.xmlDepth) throw new RefusedFile('too-deep', `${part}: over ${contentLimits.xmlDepth} levels`);
    at = end;
  }
}

function endOfSpecial(xml: Buffer, at: number): number {
  const start = xml.toString('latin1', at, at + 9);
  const closing = start.startsWith('<!--') ? '-->' : start === '<![CDATA[' ? ']]>' : '>';
  const end = xml.indexOf(closing, at + 2);
  return end < 0 ? xml.length : end + closing.length;
}

function endOfTag(xml: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at += 1) {
    const byte = xml[at] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === greaterThan) return at;
  }
  return xml.length;
}

function inUtf8(bytes: Buffer): Buffer {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : first === lessThan && second === 0
          ? 'utf-16le'
          : undefined;
  return encoding === undefined ? bytes : Buffer.from(new TextDecoder(encoding).decode(bytes));
}
