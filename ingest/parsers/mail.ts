import { parse as parseMarkup } from 'parse5';
import type PostalMimeParser from 'postal-mime';
import type { Attachment, Email } from 'postal-mime';
import type { ParsedAttachment, ParseResult } from '../../domain/ports/parser.ts';
import { checkMimeParts } from '../parse/check-mime-parts.ts';
import { refuse, RefusedFile, type FormatParser } from '../parse/format-parser.ts';
import { htmlText } from '../parse/html-text.ts';
import { contentLimits } from '../parse/limits.ts';
import { mailHeaders } from '../parse/mail-headers.ts';
import { mendMessage } from '../parse/mend-message.ts';
import { tidyText } from '../parse/tidy-text.ts';

/** One message (EML, RFC 5322) by postal-mime: the plain text, else the HTML; attachments, attached messages among them as `.eml`. */
export const mailParser: FormatParser = { format: 'eml', mediaTypes: ['message/rfc822'], parse: parseMail };

async function parseMail(bytes: Uint8Array): Promise<ParseResult> {
  checkMimeParts(bytes);
  const { default: PostalMime, decodeWords } = await import('postal-mime');
  const whole = await readMessage(bytes, PostalMime);
  const email = isHollow(whole) ? await readMessage(mendMessage(bytes), PostalMime) : whole;
  if (isEncrypted(email)) return refuse('encrypted', 'mail');
  const headers = mailHeaders(email, decodeWords);
  const attachments = email.attachments.filter((each) => !isPictureOfText(each)).map(toAttachment);
  const body = bodyText(email);
  // A message that only carries a file still has its subject to be found by.
  const text = body === '' && attachments.length > 0 ? (headers['subject'] ?? '') : body;
  if (text === '' && attachments.length === 0) return refuse('empty-file', 'a message without text');
  return {
    ok: true,
    document: {
      format: 'eml',
      mediaType: 'message/rfc822',
      pages: [{ number: 1, text }],
      paged: false,
      ...(headers['subject'] !== undefined && { title: headers['subject'] }),
      ...(headers['from'] !== undefined && { author: headers['from'] }),
      ...(headers['date'] !== undefined && { date: headers['date'] }),
      headers,
      attachments,
      losses: [],
    },
  };
}

async function readMessage(bytes: Uint8Array, PostalMime: typeof PostalMimeParser): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: contentLimits.mailNesting,
      attachmentEncoding: 'arraybuffer',
    });
  } catch (error) {
    if (error instanceof Error && error.message.includes('nesting depth'))
      throw new RefusedFile('too-deep', `over ${contentLimits.mailNesting} levels of parts`);
    if (error instanceof Error && error.message.includes('header size')) throw new RefusedFile('too-large', 'headers over 2 MiB');
    throw error;
  }
}

/** Nothing was found where a message has its text: its parts are not where its headers say. */
function isHollow(email: Email): boolean {
  return email.attachments.length === 0 && bodyText(email) === '';
}

function bodyText(email: Email): string {
  const plain = tidyText(email.text ?? '');
  if (plain !== '' || email.html === undefined) return plain;
  return htmlText(parseMarkup(email.html));
}

/** S/MIME envelopes and PGP; a message that is only signed is read. */
function isEncrypted(email: Email): boolean {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const isEnvelope = /application\/(?:x-)?pkcs7-mime/iu.test(type) && !/smime-type\s*=\s*"?(?:signed-data|certs-only)/iu.test(type);
  return isEnvelope || /multipart\/encrypted/iu.test(type) || /^\s*-----BEGIN PGP MESSAGE-----/u.test(email.text ?? '');
}

/** Logos and pictures shown inside the text are part of the letter paper. */
function isPictureOfText(attachment: Attachment): boolean {
  return attachment.mimeType.startsWith('image/') && attachment.related === true;
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/plain': 'txt',
  'text/html': 'html',
  'application/pdf': 'pdf',
  'text/calendar': 'ics',
};

function toAttachment(attachment: Attachment, index: number): ParsedAttachment {
  const ending = endings[attachment.mimeType];
  const given = attachment.filename?.trim() ?? '';
  const fallback = `attachment-${index + 1}${ending === undefined ? '' : `.${ending}`}`;
  const name = given === '' ? fallback : attachment.mimeType === 'message/rfc822' && !/\.eml$/iu.test(given) ? `${given}.eml` : given;
  const { content } = attachment;
  return {
    name,
    mediaType: attachment.mimeType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  };
}
