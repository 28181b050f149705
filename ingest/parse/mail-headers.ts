import type { Address, Email } from 'postal-mime';
import { mailDate } from './mail-date.ts';

/** Headers by which mail systems and offices classify a message. */
const classifying =
  /^(?:sensitivity|importance|priority|x-.*(?:classif|marking|sensitiv|security-label|protective).*|classification|security-label|msip_labels|keywords|x-priority)$/u;
const plain = ['message-id', 'in-reply-to', 'references', 'list-id', 'organization', 'content-language'];

/** The headers a reader of the record needs, decoded, lower-case keys; several of one name are joined by a comma. */
export function mailHeaders(email: Email, decodeWords: (text: string) => string): Record<string, string> {
  const headers: Record<string, string> = {};
  const put = (key: string, value: string | undefined): void => {
    const tidy = value?.replace(/\s+/gu, ' ').trim().normalize('NFC') ?? '';
    if (tidy !== '') headers[key] = headers[key] === undefined ? tidy : `${headers[key]}, ${tidy}`;
  };
  put('from', email.from === undefined ? undefined : addressText(email.from));
  put('sender', email.sender === undefined ? undefined : addressText(email.sender));
  put('reply-to', email.replyTo?.map(addressText).join(', '));
  put('to', email.to?.map(addressText).join(', '));
  put('cc', email.cc?.map(addressText).join(', '));
  put('bcc', email.bcc?.map(addressText).join(', '));
  put('subject', email.subject);
  const date = email.headers.find(({ key }) => key === 'date')?.value;
  put('date', date === undefined ? undefined : (mailDate(date) ?? date));
  for (const { key, value } of email.headers) if (plain.includes(key) || classifying.test(key)) put(key, decodeWords(value));
  return headers;
}

/** `Name <address>`, the address alone, or a group with its members. */
export function addressText(address: Address): string {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(addressText).join(', ')};`;
  if (address.name === '') return address.address;
  return address.address === '' ? address.name : `${address.name} <${address.address}>`;
}
