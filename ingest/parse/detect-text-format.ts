import type { DetectedFormat } from './detect-format.ts';
import { decodeText } from './decode-text.ts';
import { looksBinary } from './looks-binary.ts';

const sampleBytes = 65_536;
const textNames = /\.(?:txt|text|md|markdown|html?|xhtml|eml|asc|log)$/iu;

/** Fields that mail servers and programs write, and cables do not: a cable's `From:` and `Subject:` do not make it mail. */
const mailTrace =
  /^(?:received|return-path|message-id|mime-version|delivered-to|x-[\w-]+|content-type|content-transfer-encoding|in-reply-to):/iu;
const mailField = /^(?:from|to|cc|date|subject|sender|reply-to|references):/iu;

/** Which of the text formats the bytes are; `format-unknown` when they are no text at all. */
export function detectTextFormat(bytes: Uint8Array, name: string): DetectedFormat {
  const decoded = decodeText(wholeCharacters(bytes));
  if (decoded === undefined || looksBinary(decoded.text)) {
    if (textNames.test(name)) return { kind: 'refused', code: 'unreadable-text', detail: 'no known encoding reads it as text' };
    return { kind: 'refused', code: 'format-unknown', detail: 'no known mark, and not text' };
  }
  const head = decoded.text.replace(/^[\uFEFF\s]+/u, '');
  if (isMbox(head)) return { kind: 'format', format: 'MBOX' };
  if (isMail(head, name)) return { kind: 'format', format: 'eml' };
  if (isHtml(head, name)) return { kind: 'format', format: 'html' };
  if (isJsonLines(head)) return { kind: 'format', format: 'JSON Lines' };
  if (head.startsWith('<?xml')) return { kind: 'format', format: 'XML' };
  return { kind: 'format', format: /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'text' };
}

/** A sample that does not end inside a character of UTF-8, so that a valid text stays valid when cut. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes;
  let end = sampleBytes;
  while (end > sampleBytes - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}

function isMbox(head: string): boolean {
  return /^From \S+.*\d{4}.*\n(?:>?[\w-]+:|\s)/u.test(head.slice(0, 2000));
}

function isMail(head: string, name: string): boolean {
  const lines = (head.split(/\r?\n\r?\n/u, 1)[0] ?? '').split(/\r?\n/u).slice(0, 200);
  if (!/^[!-9;-~]+:/u.test(lines[0] ?? '')) return false;
  const traces = lines.filter((line) => mailTrace.test(line)).length;
  const fields = lines.filter((line) => mailField.test(line)).length;
  if (/\.(?:eml|msg)$/iu.test(name)) return traces + fields > 0;
  return traces > 0 && traces + fields >= 3;
}

function isHtml(head: string, name: string): boolean {
  const start = head.slice(0, 4000);
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(start)) return true;
  return /\.x?html?$/iu.test(name) && /<(?:p|div|h[1-6]|table|span|br|title|meta|body|html|a|b|i|ul|ol)\b[^>]*>/iu.test(start);
}

function isJsonLines(head: string): boolean {
  const lines = head.split('\n', 4).slice(0, 3);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.length > 0 && whole.every(isJsonObject);
}

function isJsonObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
