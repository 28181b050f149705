import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../ingest/parse/decode-text.ts';
import { tidyText } from '../../../ingest/parse/tidy-text.ts';
import { documentOf, endOf } from './support/parse-here.ts';

const french =
  'Le ministère des Affaires étrangères a reçu hier l’ambassadeur désigné ; la République française espère un accord dès le mois d’août.';
const german =
  'Die Bundesregierung hält an der Übereinkunft über digitale Außenpolitik fest und prüft weitere Maßnahmen für größere Sicherheit.';

function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const bytes = Buffer.from(`${hasMark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return isLittle ? bytes : bytes.swap16();
}

/** Bytes in a single- or multi-byte encoding, by turning the decoder round. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  for (let a = 0; a < 256; a += 1) {
    const one = decoder.decode(Uint8Array.of(a));
    if (one.length > 0 && !one.includes('\uFFFD')) table.set(one, [a]);
    if (a < 0x81) continue;
    for (let b = 0x40; b < 256; b += 1) {
      const two = decoder.decode(Uint8Array.of(a, b));
      if ([...two].length === 1 && two !== '\uFFFD' && !table.has(two)) table.set(two, [a, b]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? []));
}

describe('reading plain text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(french)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${french}`)],
    ['UTF-16 little end, with a mark', utf16(french, true, true)],
    ['UTF-16 big end, with a mark', utf16(french, false, true)],
    ['UTF-16 little end, bare', utf16(french, true, false)],
    ['UTF-16 big end, bare', utf16(french, false, false)],
    ['windows-1252', encode(french, 'windows-1252')],
  ])('reads %s', async (_, bytes) => {
    expect((await documentOf(bytes)).pages).toEqual([{ number: 1, text: french }]);
  });

  it.each([
    [
      'windows-1251',
      'Министерство иностранных дел сообщает о начале переговоров по цифровому сотрудничеству между двумя странами в будущем году.',
    ],
    [
      'koi8-r',
      'Министерство иностранных дел сообщает о начале переговоров по цифровому сотрудничеству между двумя странами в будущем году.',
    ],
    ['windows-1253', 'Το Υπουργείο Εξωτερικών ανακοινώνει την έναρξη των διαπραγματεύσεων για την ψηφιακή συνεργασία των δύο χωρών.'],
    ['windows-1256', 'أعلنت وزارة الخارجية عن بدء المفاوضات بشأن التعاون الرقمي بين البلدين في العام المقبل وعن تعيين سفير جديد.'],
    ['windows-1255', 'משרד החוץ הודיע על תחילת המשא ומתן בנושא שיתוף פעולה דיגיטלי בין שתי המדינות בשנה הבאה.'],
    ['shift_jis', '外務省は本日、両国間のデジタル協力に関する交渉の開始を発表しました。大使は来月着任する予定です。'],
    ['euc-jp', '外務省は本日、両国間のデジタル協力に関する交渉の開始を発表しました。大使は来月着任する予定です。'],
    ['euc-kr', '외교부는 오늘 양국 간 디지털 협력에 관한 협상의 시작을 발표하였다. 대사는 다음 달에 부임할 예정이다.'],
    ['gbk', '外交部今天宣布两国开始就数字合作进行谈判，新任大使将于下个月到任，双方表示将加强合作与交流。'],
    ['big5', '外交部今天宣布兩國開始就數位合作進行談判，新任大使將於下個月到任，雙方表示將加強合作與交流。'],
    ['windows-1252', german],
  ])('reads %s', (label, text) => {
    expect(decodeText(encode(text, label))?.text).toBe(text);
  });

  it('keeps UTF-8 when a few bytes of it are damaged', () => {
    const bytes = new TextEncoder().encode(`${french} ${german} ${french}`);
    const damaged = Uint8Array.from([...bytes, 0xff]);
    expect(decodeText(damaged)).toEqual({ text: `${french} ${german} ${french}\uFFFD`, encoding: 'utf-8' });
  });

  it('takes a form feed for the end of a page', async () => {
    const document = await documentOf('one\n\fsecond\r\n\r\n\r\nline \f');
    expect([document.paged, document.pages]).toEqual([
      true,
      [
        { number: 1, text: 'one' },
        { number: 2, text: 'second\n\nline' },
      ],
    ]);
  });

  it('refuses rubbish, zeros, blanks and nothing, each for its reason', async () => {
    const rubbish = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) % 256);
    expect(await endOf(rubbish, 'letter.txt')).toMatch(/^failed\/unreadable-text/u);
    expect(await endOf(rubbish, 'letter')).toMatch(/^failed\/format-unknown/u);
    expect(await endOf(new Uint8Array(1000), 'letter.txt')).toMatch(/^failed\/unreadable-text/u);
    expect(await endOf(' \n \n')).toBe('no-text/empty-file blanks only');
    expect(await endOf('')).toBe('no-text/empty-file no bytes');
  });

  it('refuses more than twenty million characters', async () => {
    expect(await endOf(Buffer.alloc(20_000_001, 'word '))).toBe('failed/too-large 20000001 characters; limit 20000000');
  });

  it('composes accents, removes what hides words, and keeps the joiners that spell them', () => {
    expect(tidyText('e\u0301le\u0300ve\u00ADs\r\nsec\u200Bret \u202Ereversed\u202C\u0007\r\rक्\u200Dष')).toBe(
      'élèves\nsecret reversed\n\nक्\u200Dष',
    );
  });

  it('gives any bytes one end or the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        expect(await endOf(bytes, 'x.txt')).toMatch(/^(?:ok|failed|no-text|quarantined)/u);
      }),
      { numRuns: 300 },
    );
  });

  it('reads any UTF-8 text back as it was, but for tidying', async () => {
    await fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const body = `Text: ${text}`;
        expect(decodeText(new TextEncoder().encode(body))?.text).toBe(body);
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
      }),
    );
  });
});

describe('reading Markdown', () => {
  it('keeps the text and takes title, author and date from the front matter', async () => {
    const document = await documentOf(
      '---\ntitle: "Tech ambassadors"\nauthor: A. Kowalska\ndate: 2021-05-03\ntags:\n  - tech\n---\n\n# Heading\n\n- one\n',
      'note.md',
    );
    expect(document).toMatchObject({
      format: 'markdown',
      title: 'Tech ambassadors',
      author: 'A. Kowalska',
      date: '2021-05-03',
    });
    expect(document.pages).toEqual([{ number: 1, text: '# Heading\n\n- one' }]);
  });

  it('takes the first heading for the title when there is no front matter', async () => {
    expect(await documentOf('# A cyber strategy #\n\ntext', 'note.md')).toMatchObject({
      title: 'A cyber strategy',
    });
  });
});
