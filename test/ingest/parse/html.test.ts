import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentOf, endOf } from './support/parse-here.ts';

const page = (body: string, head = ''): string => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const textOf = async (bytes: string | Uint8Array): Promise<string | undefined> => (await documentOf(bytes)).pages[0]?.text;

describe('reading HTML', () => {
  it('makes paragraphs of blocks and reads headings, lists, tables and breaks', async () => {
    expect(await textOf(readFileSync(new URL('../../fixtures/html/statement.html', import.meta.url)))).toBe(
      [
        'Joint statement on digital diplomacy',
        'The two ministers met in Copenhagen.\nThey agreed on three points:',
        '1. a dialogue on technology;\n2. an exchange of envoys:\n• to the valley,\n• to the delta;\n3. a review in May.',
        'Posts',
        'Post\tEnvoys\nPalo Alto\t2',
        'Signed in two copies.',
      ].join('\n\n'),
    );
  });

  it('leaves out what the reader does not see', async () => {
    const hidden =
      '<script>alert(1)</script><style>p{}</style><noscript>no</noscript><template><p>t</p></template><p hidden>h</p><p style="display: none">d</p>';
    expect(await textOf(page(`<p>Seen</p>${hidden}<!-- comment --><svg><text>x</text></svg>`))).toBe('Seen');
  });

  it('takes title, author, date and language from the page', async () => {
    const head =
      '<title> A \n title</title><meta name="author" content="N. N."><meta property="article:published_time" content="2024-02-03">';
    expect(await documentOf(`<!DOCTYPE html><html lang="da"><head>${head}</head><body>x</body></html>`)).toMatchObject({
      format: 'html',
      title: 'A title',
      author: 'N. N.',
      date: '2024-02-03',
      headers: { 'content-language': 'da' },
    });
  });

  it('reads a table that only arranges the page as paragraphs', async () => {
    expect(await textOf(page('<table><tr><td><p>a</p><p>b</p><p>c</p><p>d</p></td><td>menu</td></tr></table>'))).toBe(
      'a\n\nb\n\nc\n\nd\n\nmenu',
    );
  });

  it('believes a declared encoding, unless the bytes are plainly UTF-8', async () => {
    const declared = page('<p>caf\u00E9</p>', '<meta charset="iso-8859-1">');
    expect(await textOf(Buffer.from(declared, 'latin1'))).toBe('café');
    expect(await textOf(Buffer.from(declared, 'utf8'))).toBe('café');
    expect(
      await textOf(
        Buffer.from(
          page('<p>\u00CF\u00F0\u00E8</p>', '<meta http-equiv="content-type" content="text/html; charset=windows-1251">'),
          'latin1',
        ),
      ),
    ).toBe('При');
  });

  it('keeps the lines of preformatted text', async () => {
    expect(await textOf(page('<pre>FM PARIS\n  TO  X\n</pre><p>a\n b</p>'))).toBe('FM PARIS\n  TO  X\n\na b');
  });

  it('refuses a page without text and one nested without end', async () => {
    expect(await endOf(page('<script>1</script>'))).toBe('no-text/empty-file no visible text');
    expect(await endOf(page('<div>'.repeat(30_000)))).toBe('quarantined/too-deep over 2000 levels');
  });
});
