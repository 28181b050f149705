import chardet from 'chardet';

export type DecodedText = { readonly text: string; readonly encoding: string };

/** Enough of a text to judge its encoding by; starting at the first byte outside ASCII, where the evidence is. */
const sampleBytes = 65_536;

/**
 * Text of bytes in any common encoding: a byte order mark decides, then UTF-16 by its zero bytes, ISO-2022 by its escapes, UTF-8 if
 * it is valid throughout, `declared` (a label from HTML or mail) if given, else the most likely of the single- and multi-byte
 * encodings. Undefined when nothing reads as text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText | undefined {
  const marked = byMark(bytes) ?? byZeroBytes(bytes);
  if (marked !== undefined) return marked;
  const escape = byEscapes(bytes);
  if (escape !== undefined) return decodeAs(bytes, escape);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const named = declared === undefined || isUtf(declared) ? undefined : decodeAs(bytes, declared);
  return named ?? nearlyUtf8(bytes) ?? byLikelihood(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    // An unknown label or bytes that do not fit: this encoding is not the answer, the next candidate may be.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function isUtf(label: string): boolean {
  return /^utf-?(8|16)/iu.test(label.trim());
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { text: utf32(bytes, true), encoding: 'utf-32le' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { text: utf32(bytes, false), encoding: 'utf-32be' };
  if (a === 0xff && b === 0xfe) return lenient(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return lenient(bytes, 'utf-16be');
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs(bytes, 'utf-8') ?? lenient(bytes, 'utf-8');
  return undefined;
}

function lenient(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** Latin letters, blanks and line ends make every other byte zero in UTF-16; even Chinese text has line ends. */
function byZeroBytes(bytes: Uint8Array): DecodedText | undefined {
  const end = Math.min(bytes.length, sampleBytes);
  const zeros = [0, 0];
  for (let i = 0; i < end; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const share = (even + odd) / end;
  if (share < 0.005 || Math.min(even, odd) > Math.max(even, odd) * 0.05) return undefined;
  return lenient(evenLength(bytes), odd > even ? 'utf-16le' : 'utf-16be');
}

function evenLength(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - (bytes.length % 2));
}

/** The escapes by which Japanese mail switches its seven-bit character sets. */
function byEscapes(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sampleBytes)).toString('latin1');
  return head.includes('\u001B$B') || head.includes('\u001B$@') ? 'iso-2022-jp' : undefined;
}

/** A UTF-8 text with a few damaged bytes is still UTF-8: any other reading would spoil every accent in it. */
function nearlyUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = (text.match(/\uFFFD/gu) ?? []).length;
  // oxlint-disable-next-line no-control-regex -- everything outside ASCII
  const beyondAscii = (text.match(/[^\u0000-\u007F]/gu) ?? []).length;
  return broken * 20 <= beyondAscii - broken ? { text, encoding: 'utf-8' } : undefined;
}

function byLikelihood(bytes: Uint8Array): DecodedText | undefined {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 1024);
  for (const { name, confidence } of chardet.analyse(bytes.subarray(start, start + sampleBytes))) {
    if (isUtf(name) || name === 'ASCII' || name.startsWith('UTF-32') || confidence < 10) continue;
    const decoded = decodeAs(bytes, labelOf(name));
    if (decoded !== undefined) return decoded;
  }
  return decodeAs(bytes, 'windows-1252');
}

/** The detector names some encodings by their narrow ISO form; the wide Windows form reads both. */
function labelOf(name: string): string {
  if (name === 'ISO-8859-1') return 'windows-1252';
  if (name === 'ISO-8859-9') return 'windows-1254';
  return name.replace(/-I$/u, '').toLowerCase();
}

function utf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % 4));
  let text = '';
  for (let at = 4; at < view.byteLength; at += 4) {
    const point = view.getUint32(at, isLittle);
    text += point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  }
  return text;
}
