import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPages, type OpenPages } from './open-pages.ts';
import { inBrowser } from './in-browser.ts';

const opened = await openPages(process.env);
if ('absent' in opened) process.stdout.write(`${opened.absent}\n`);

inBrowser(opened, 'an archivist', () => {
  let pages: OpenPages;
  beforeAll(() => {
    if ('absent' in opened) throw new TypeError(opened.absent);
    pages = opened;
  });
  afterAll(() => pages.close());

  it('uploads a delivery and lands on its run', async () => {
    const { page, close } = await pages.open('/imports');
    await page.locator('.runs').waitFor();
    expect(await page.getByRole('button', { name: 'Upload and import' }).isDisabled()).toBe(true);
    const file = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('A note.') };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText('1 file chosen').waitFor();
    await page.getByRole('button', { name: 'Upload and import' }).click();
    await page.getByRole('heading', { name: 'Import run 3' }).waitFor();
    await close();
  });

  it('follows a running import by the events of the server', async () => {
    const { page, close } = await pages.open('/imports/3');
    await page.getByText('41 of 64 items, 2 failed, 8.4 a second, about 2 min left').waitFor();
    await page.getByText('210 passages are found by words already and wait to be read for meaning.').waitFor();
    await close();
  });

  it('sees failures first with what to do, then any kind, then the rest', async () => {
    const { page, close } = await pages.open('/imports/2');
    await page.locator('.outcome').first().waitFor();
    expect(await page.locator('.outcome').count()).toBe(3);
    expect(await page.locator('.outcome').first().innerText()).toContain('Remove the password and import it again.');
    await page.getByRole('link', { name: 'Imported (61)' }).click();
    await page.getByText('paper-0.txt', { exact: false }).first().waitFor();
    expect(await page.locator('.outcome').count()).toBe(50);
    await page.getByRole('button', { name: 'More items' }).click();
    await page.getByText('paper-60.txt', { exact: false }).first().waitFor();
    expect(await page.locator('.outcome').count()).toBe(61);
    expect(new URL(page.url()).search).toBe('?kinds=imported');
    expect(await page.getByRole('link', { name: 'Imported (61)' }).getAttribute('aria-current')).toBe('page');
    await close();
  });
});
