import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openPages, type OpenPages } from './open-pages.ts';
import { inBrowser } from './in-browser.ts';

const opened = await openPages(process.env);
if ('absent' in opened) process.stdout.write(`${opened.absent}\n`);

/** Tab until the element in focus has this text, as a reader without a mouse would. */
async function tabTo(page: Page, text: string | RegExp): Promise<void> {
  const isThere = (seen: string): boolean => (typeof text === 'string' ? seen.includes(text) : text.test(seen));
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const seen = String(await page.evaluate("document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? ''"));
    if (isThere(seen)) return;
  }
  throw new Error(`The focus never reached ${String(text)}`);
}

inBrowser(opened, 'a desk officer without a mouse', () => {
  let pages: OpenPages;
  beforeAll(() => {
    if ('absent' in opened) throw new TypeError(opened.absent);
    pages = opened;
  });
  afterAll(() => pages.close());

  it('searches, opens the passage, cites it, compares countries and reads the evidence', async () => {
    const { page, foreign, errors, close } = await pages.open('/');
    await page.locator('.examples').first().waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type('ambassador technology companies');
    await page.keyboard.press('Enter');
    await page.getByText('5 of 3,204 documents you may read').waitFor();
    expect(new URL(page.url()).search).toBe('?q=ambassador+technology+companies');

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Denmark: a digital ambassador to the technology companies');

    await page.keyboard.press('Enter');
    await page.locator('.page-text .passage').waitFor();
    expect(page.url()).toMatch(/\/d\/aaaaaaaaaa01\/p\/1\?q=ambassador\+technology\+companies#aaaaaaaaaa01\.1\.0$/);
    await page.getByText('hit 1 of 4 in the best passages, p. 1').waitFor();
    for (const hit of [2, 3]) {
      await page.keyboard.press('n');
      await page.getByText(`hit ${hit} of 4 in the best passages, p. 1`).waitFor();
    }
    await page.keyboard.press('n');
    await page.getByText('hit 4 of 4 in the best passages, p. 2').waitFor();
    expect(page.url()).toContain('/p/2?');
    await page.keyboard.press('p');
    await page.getByText('hit 3 of 4 in the best passages, p. 1').waitFor();

    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: 'Cite this paper' }).waitFor();
    await page.getByText('note: COPENHAGEN 0231, 2017-01-27, p. 1').waitFor();
    await tabTo(page, 'Copy citation');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('note: COPENHAGEN 0231, 2017-01-27, p. 1');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await tabTo(page, /^Compare$/);
    await page.keyboard.press('Enter');
    await page.locator('.matrix').waitFor();
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1');
    await tabTo(page, /Denmark, Tech ambassador:/);
    await page.keyboard.press('Enter');
    const evidence = page.getByRole('complementary', { name: 'Tech ambassador' });
    await evidence.locator('.evidence > li').first().waitFor();
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Tech ambassador');
    expect(page.url()).toContain('cell=DK.tech-ambassador');
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement?.dataset.cell')).toBe('DK.tech-ambassador');

    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('comes back to the list with Back, and to the box with its question in it', async () => {
    const { page, close } = await pages.open('/?q=ambassador&mode=words&kind=cable');
    await page.getByRole('link', { name: 'Denmark: a digital ambassador to the technology companies', exact: true }).click();
    await page.locator('.page-text').waitFor();
    await page.goBack();
    await page.locator('.result').first().waitFor();
    expect(await page.locator('#question').inputValue()).toBe('ambassador');
    expect(await page.getByLabel('Words', { exact: true }).isChecked()).toBe(true);
    expect(await page.getByRole('button', { name: /^Cable/ }).count()).toBe(1);
    await close();
  });

  it('switches single keys off, and / is a letter again', async () => {
    const { page, close } = await pages.open('/');
    await page.locator('.examples').first().waitFor();
    await page.keyboard.press('?');
    await page.getByLabel('Single keys do something').press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement?.id')).not.toBe('question');
    await page.reload();
    await page.locator('.examples').first().waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement?.id')).not.toBe('question');
    await close();
  });

  it('keeps a long pasted draft out of the address, and has it again after a reload', async () => {
    const { page, close } = await pages.open('/');
    const draft = 'Our ambassador asks headquarters whether technology companies were ever called in before. '.repeat(40).trim();
    await page.locator('#question').fill(draft);
    await page.getByText('Draft: read for its telling words').waitFor();
    await page.locator('#question').press('Enter');
    await page.getByText('The text was read as a draft').waitFor();
    expect(new URL(page.url()).search).toBe('?draft=yes');
    await page.reload();
    await page.getByText('The text was read as a draft').waitFor();
    expect(await page.locator('#question').inputValue()).toBe(draft);
    await close();
  });
});
