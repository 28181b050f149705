import { describe, expect, it } from 'vitest';
import { makePdf } from './support/make-pdf.ts';
import { makeZip } from './support/make-zip.ts';
import { detectFormat } from '../../../ingest/parse/detect-format.ts';

async function found(bytes: Uint8Array | string, name = 'paper'): Promise<string> {
  const result = await detectFormat(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, name);
  return result.kind === 'format' ? result.format : result.code;
}

const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)]);
const openDocument = (manifest: string): Uint8Array =>
  makeZip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true },
    { name: 'META-INF/manifest.xml', data: manifest },
  ]);

describe('finding the format by content', () => {
  it.each([
    ['a PDF under another name', makePdf({ pages: [['Hello']] }), 'paper.txt', 'pdf'],
    ['a PDF after a byte order mark', Buffer.concat([Buffer.from('efbbbf', 'hex'), makePdf({ pages: [['Hello']] })]), 'a', 'pdf'],
    ['a Word file', makeZip([{ name: 'word/document.xml', data: '<w/>' }]), 'a.zip', 'docx'],
    ['a spreadsheet', makeZip([{ name: 'xl/workbook.xml', data: '<w/>' }]), 'a.docx', 'XLSX'],
    ['slides', makeZip([{ name: 'ppt/presentation.xml', data: '<w/>' }]), 'a', 'PPTX'],
    ['an OpenDocument text', openDocument('<m/>'), 'a', 'ODT'],
    ['an encrypted OpenDocument text', openDocument('<m:encryption-data/>'), 'a', 'encrypted'],
    ['a book', makeZip([{ name: 'mimetype', data: 'application/epub+zip', isStored: true }]), 'a', 'EPUB'],
    ['a plain archive', makeZip([{ name: 'a.txt', data: 'text' }]), 'a', 'ZIP'],
    ['an encrypted archive', makeZip([{ name: 'a.txt', data: 'text', isEncrypted: true }]), 'a', 'encrypted'],
    ['an archive cut short', makeZip([{ name: 'a.txt', data: 'text' }]).subarray(0, 40), 'a', 'truncated'],
    ['an old Word file', ole('WordDocument'), 'a', 'DOC'],
    ['an Outlook message', ole('__properties_version1.0'), 'a', 'MSG'],
    ['an encrypted Office file', ole('EncryptedPackage'), 'a.docx', 'encrypted'],
    ['a rights-managed Office file', ole('\tDRMContent'), 'a.docx', 'rights-managed'],
    ['rich text', '{\\rtf1 Hello}', 'a.txt', 'RTF'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000', 'hex'), 'a.pdf', 'PNG'],
    ['a compressed file', Buffer.from('1f8b0800000000000003', 'hex'), 'a', 'GZ'],
    ['a PGP message', '-----BEGIN PGP MESSAGE-----\n\nabc', 'a.txt', 'encrypted'],
    ['a page', '<!DOCTYPE html>\n<p>Hello', 'a.txt', 'html'],
    ['an XHTML page', '<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="http://www.w3.org/1999/xhtml"/>', 'a', 'html'],
    ['a piece of a page, by its name', 'Hello <b>you</b>', 'a.html', 'html'],
    ['the same under a text name', 'Hello <b>you</b>', 'a.txt', 'text'],
    ['other XML', '<?xml version="1.0"?>\n<bag/>', 'a', 'XML'],
    ['mail under a text name', 'Received: by x\r\nFrom: a@b.c\r\nSubject: x\r\n\r\nHello', 'a.txt', 'eml'],
    ['little of a mail, by its name', 'Subject: x\n\nHello', 'a.eml', 'eml'],
    ['a mailbox', 'From a@b.c Mon Jan  1 00:00:00 2024\nFrom: a@b.c\nSubject: x\n\nHello', 'a', 'MBOX'],
    [
      'a cable, which has fields like mail and is none',
      'From: Copenhagen\nTo: Ministry\nDate: 3 May 2019\nSubject: Tech ambassador\n\n1. Text',
      'a.txt',
      'text',
    ],
    ['records', '{"id":"1","text":"a"}\n{"id":"2","text":"b"}\n', 'a', 'JSON Lines'],
    ['Markdown, by its name', '# Title\n\ntext', 'a.md', 'markdown'],
    ['text', 'FM AMEMBASSY PARIS\nTO SECSTATE WASHDC\n', 'a', 'text'],
  ])('knows %s', async (_, bytes, name, format) => {
    expect(await found(bytes, name)).toBe(format);
  });
});
