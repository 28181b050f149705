import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mailDate } from '../../../ingest/parse/mail-date.ts';
import { documentOf, endOf } from './support/parse-here.ts';

const heading = 'From: a@b.example\nMessage-ID: <1@b.example>\nSubject: Test\nMIME-Version: 1.0\n';

describe('reading mail', () => {
  it('reads headers, text and attachments, an attached message among them', async () => {
    const document = await documentOf(readFileSync(new URL('../../fixtures/mail/with-attachments.eml', import.meta.url)));
    expect(document).toMatchObject({
      format: 'eml',
      title: 'Réunion du 4 mai',
      author: 'Zoë Berg <zoe@embassy.example>',
      date: '2020-05-04T23:05:00-04:00',
      paged: false,
      pages: [{ number: 1, text: 'La réunion a eu lieu.' }],
    });
    expect(document.headers).toEqual({
      from: 'Zoë Berg <zoe@embassy.example>',
      to: 'Desk <desk@ministry.example>, Second, Desk <two@ministry.example>',
      cc: 'registry@ministry.example',
      subject: 'Réunion du 4 mai',
      date: '2020-05-04T23:05:00-04:00',
      'message-id': '<1@embassy.example>',
      'in-reply-to': '<0@ministry.example>',
      'x-classification': 'RESTRICTED',
    });
    expect(document.attachments.map(({ name, mediaType, bytes }) => [name, mediaType, Buffer.from(bytes).toString().trim()])).toEqual([
      ['note.txt', 'text/plain', 'The note.'],
      ['attachment-2.eml', 'message/rfc822', 'From: a@b.example\nSubject: The earlier message\n\nEarlier text.'],
    ]);
  });

  it('reads a message that has only HTML', async () => {
    const { pages } = await documentOf(`${heading}Content-Type: text/html\n\n<style>p{}</style><h1>Head</h1><p>Text &amp; more</p>`);
    expect(pages).toEqual([{ number: 1, text: 'Head\n\nText & more' }]);
  });

  it.each([
    ['whose parts are missing', 'Content-Type: multipart/mixed; boundary="x"\n\nThe text.'],
    ['whose boundary is not named', 'Content-Type: multipart/mixed\n\nThe text.'],
    ['that was cut within a part', 'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nThe text.'],
    ['whose headers end in a line of blanks', ' \nThe text.'],
  ])('finds the text of a message %s', async (_, rest) => {
    expect((await documentOf(`${heading}${rest}`)).pages).toEqual([{ number: 1, text: 'The text.' }]);
  });

  it('files a message that only carries a document under its subject', async () => {
    const { pages, attachments } = await documentOf(
      `${heading}Content-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment\n\nx`,
    );
    expect([pages, attachments.map(({ name }) => name)]).toEqual([[{ number: 1, text: 'Test' }], ['a.pdf']]);
  });

  it('sets encrypted messages aside, and reads signed ones', async () => {
    expect(await endOf(`${heading}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx`)).toBe(
      'quarantined/encrypted mail',
    );
    expect(await endOf(`${heading}Content-Type: multipart/encrypted; boundary=x\n\n--x\n\ny\n--x--`)).toBe('quarantined/encrypted mail');
    expect(await endOf(`${heading}Content-Type: multipart/signed; boundary=x\n\n--x\nContent-Type: text/plain\n\ny\n--x--`)).toBe('ok eml');
  });

  it('refuses more than a thousand parts and more than twenty levels', async () => {
    const parts = `${heading}Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\ny\n'.repeat(1001)}--x--`;
    expect(await endOf(parts)).toBe('quarantined/too-many-parts over 1000 parts');
    let deep = heading;
    for (let level = 0; level < 30; level += 1) deep += `Content-Type: multipart/mixed; boundary=b${level}x\n\n--b${level}x\n`;
    expect(await endOf(`${deep}Content-Type: text/plain\n\ny`)).toBe('quarantined/too-deep over 20 levels of parts');
  });

  it.each([
    ['Fri, 19 May 2000 21:55:02 -0400', '2000-05-19T21:55:02-04:00'],
    ['5 Jan 99 7:03 GMT', '1999-01-05T07:03:00Z'],
    ['Mon, 1 Feb 2021 00:00:00 +0000 (UTC)', '2021-02-01T00:00:00Z'],
    ['yesterday', undefined],
  ])('reads the date %s in its own zone', (header, date) => {
    expect(mailDate(header)).toBe(date);
  });
});
