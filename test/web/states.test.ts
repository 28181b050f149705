import { PDFParse } from 'pdf-parse';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openPages, type OpenPages } from './open-pages.ts';
import { inBrowser } from './in-browser.ts';

const opened = await openPages(process.env);
if ('absent' in opened) process.stdout.write(`${opened.absent}\n`);

inBrowser(opened, 'every state says what happened and what to do next', () => {
  let pages: OpenPages;
  beforeAll(() => {
    if ('absent' in opened) throw new TypeError(opened.absent);
    pages = opened;
  });
  afterEach(() => pages.server.pretend('well'));
  afterAll(() => pages.close());

  const cases: readonly (readonly [string, Parameters<OpenPages['server']['pretend']>[0], string, string])[] = [
    ['a session that has ended', 'signed-out', '/?q=ambassador', 'This session has ended'],
    ['a session that has ended before a question', 'signed-out', '/', 'This session has ended'],
    ['a failure with a code', 'broken', '/?q=ambassador', 'The word index is damaged. Run reftel rebuild; the record is whole.'],
    ['an empty archive', 'empty', '/', 'The archive is empty'],
    ['no result, with what would give some', 'well', '/?q=nothing+fits&kind=cable', 'Ask the same without filters'],
    ['a question that cannot be read', 'well', '/?q=cable+(', 'A bracket is open; close it or leave it out.'],
    ['one index down', 'well', '/?q=down+ambassador', 'The index of meaning does not answer; these results were found by words only.'],
    ['a lower bound', 'well', '/?q=many+ambassador', 'At least 10,000 of 3,204 documents you may read'],
    ['a document that is not held', 'well', '/d/000000000000', 'Not held here'],
    ['an address with a value that is not known', 'well', '/?mode=magic', 'This address is not understood'],
    ['no such page', 'well', '/nowhere', 'There is no page at this address'],
    ['a draft that stayed in another browser', 'well', '/?draft=yes', 'The draft itself is not in the address'],
  ];
  for (const [name, state, path, sentence] of cases)
    it(`shows ${name}`, async () => {
      pages.server.pretend(state);
      const { page, close } = await pages.open(path);
      await page.getByText(sentence).first().waitFor();
      expect(await page.getByRole('navigation', { name: 'Pages', exact: true }).count()).toBe(1);
      await close();
    });

  it('keeps the question when the server does not answer, and takes up again', async () => {
    const { page, close } = await pages.open('/?q=ambassador');
    await page.locator('.result').first().waitFor();
    const api = '**/api/v1/search';
    await page.route(api, (route) => route.abort());
    await page.locator('#question').fill('companies');
    await page.locator('#question').press('Enter');
    await page.getByText('The server does not answer').waitFor();
    expect(new URL(page.url()).search).toBe('?q=companies');
    await page.unroute(api);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('of 3,204 documents you may read').waitFor();
    await close();
  });

  it('walks a paper of 600 pages one page at a time', async () => {
    const { page, close } = await pages.open('/d/aaaaaaaaaa02');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/pages/')) asked.push(new URL(request.url()).pathname);
    });
    await page.getByText('Page 1 of 600').waitFor();
    await page.locator('.page-jump input').fill('412');
    await page.locator('.page-jump input').press('Enter');
    await page.getByText('Page 412 of 600').waitFor();
    expect(asked.filter((path) => !path.endsWith('/pages/1'))).toEqual(['/api/v1/documents/aaaaaaaaaa02/pages/412']);
    await close();
  });

  it('narrows by a filter, leaves out by another, and says both in chips', async () => {
    const { page, close } = await pages.open('/?q=ambassador');
    await page.getByRole('checkbox', { name: /^Cable/ }).check();
    await page.getByRole('button', { name: 'Cable, remove' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('kind')).toEqual(['cable']);
    await page.goto(`${pages.server.address}/?q=ambassador`);
    await page.getByRole('button', { name: 'Leave out Report' }).click();
    await page.getByRole('button', { name: 'not Report, remove' }).click();
    await page.getByText('5 of 3,204').waitFor();
    expect(new URL(page.url()).search).toBe('?q=ambassador');
    await close();
  });

  it('keeps a decision on the models of a passage and undoes it', async () => {
    const { page, close } = await pages.open('/d/aaaaaaaaaa05');
    await page.getByRole('button', { name: 'Change the models of passage 1' }).click();
    await page.getByRole('checkbox', { name: 'TA Tech ambassador' }).check();
    await page.getByRole('button', { name: 'Keep this decision' }).click();
    await page.getByText('Your decision is kept.').waitFor();
    await page.locator('.passage-models .model-chip[data-model="tech-ambassador"][data-by="person"]').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.passage-models .model-chip[data-model="tech-ambassador"]').waitFor({ state: 'detached' });
    await close();
  });

  it('hides controls on paper and keeps the marking', async () => {
    const { page, close } = await pages.open('/d/aaaaaaaaaa01');
    await page.locator('.page-text').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-head').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Cite' }).isVisible()).toBe(false);
    expect(await page.locator('.marking-strip[data-edge="top"]').isVisible()).toBe(true);
    expect(await page.locator('.print-foot').innerText()).toContain('/d/aaaaaaaaaa01');
    await close();
  });

  it('prints the marking at the head and foot of each sheet', async () => {
    const { page, close } = await pages.open('/d/aaaaaaaaaa02');
    await page.locator('.page-text').waitFor();
    await page.getByText('Cited by (1)').waitFor();
    const parser = new PDFParse({ data: await page.pdf({ format: 'A4', preferCSSPageSize: true }) });
    const { pages: sheets } = await parser.getText();
    await parser.destroy();
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect(sheet.text.match(/^CONFIDENTIAL$/gm)).toHaveLength(2);
    await close();
  });
});
