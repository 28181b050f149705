import { basename } from 'node:path';
import { field } from './source.ts';
import type { Source } from './source.ts';

/** Reads one attachment by its name. */
export type ReadAttachment = (name: string) => Buffer;

function addresses(list: string): string {
  return list
    .split(';')
    .map((one) => one.trim())
    .join(', ');
}

/** A header text as it is when it is plain ASCII, else as one encoded word (RFC 2047). */
function headerText(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;
}

function base64Lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/(.{76})/g, '$1\r\n');
}

function part(headers: readonly string[], bytes: Buffer): string {
  return [...headers, 'Content-Transfer-Encoding: base64', '', base64Lines(bytes)].join('\r\n');
}

function attachmentPart(name: string, bytes: Buffer): string {
  const type = name.endsWith('.csv') ? 'text/csv' : 'text/plain';
  return part([`Content-Type: ${type}; charset=utf-8; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`], bytes);
}

/** A message of RFC 5322 with its attachments as RFC 2046 parts. The identifier and boundary follow from the name, so that a remade file is the same file. */
export function toEml(source: Source, readAttachment: ReadAttachment): Buffer {
  const name = basename(source.output, '.eml');
  const cc = source.fields.get('cc');
  const head = [
    `From: ${field(source, 'from')}`,
    `To: ${addresses(field(source, 'to'))}`,
    ...(cc === undefined ? [] : [`Cc: ${addresses(cc)}`]),
    `Date: ${field(source, 'date')}`,
    `Subject: ${headerText(field(source, 'subject'))}`,
    `Message-ID: <${name}@mfa.xr.example>`,
    'MIME-Version: 1.0',
  ];
  const text = part(['Content-Type: text/plain; charset=utf-8'], Buffer.from(`${source.body}\n`.replaceAll('\n', '\r\n'), 'utf8'));
  const names = (source.fields.get('attach') ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (names.length === 0) return Buffer.from(`${[...head, text].join('\r\n')}\r\n`, 'latin1');
  const boundary = `part-${name}`;
  const parts = [text, ...names.map((one) => attachmentPart(one, readAttachment(one)))];
  const message = [
    ...head,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.map((one) => `--${boundary}\r\n${one}`),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(message.join('\r\n'), 'latin1');
}
