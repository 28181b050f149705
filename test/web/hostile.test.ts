import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { openPages, type OpenPages } from './open-pages.ts';
import { inBrowser } from './in-browser.ts';

const opened = await openPages(process.env);
if ('absent' in opened) process.stdout.write(`${opened.absent}\n`);

const kilobyte = 1_000;

inBrowser(opened, 'the pages trust no text and need no other host', () => {
  let pages: OpenPages;
  beforeAll(() => {
    if ('absent' in opened) throw new TypeError(opened.absent);
    pages = opened;
  });
  afterAll(() => pages.close());

  it('shows a script in a title and a text as text', async () => {
    for (const path of ['/?q=council', '/d/aaaaaaaaaa03', '/compare?actors=EU,DK&q=council', '/imports/2?kinds=failed']) {
      const { page, foreign, errors, close } = await pages.open(path);
      await page.getByText('<script>').first().waitFor();
      expect(await page.evaluate('window.hostile')).toBeUndefined();
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    }
  });

  it('shows the document whose text holds markup letter by letter', async () => {
    const { page, close } = await pages.open('/d/aaaaaaaaaa03');
    await page.locator('.page-text').waitFor();
    expect(await page.locator('.page-text').innerText()).toContain('<img src=x onerror="window.hostile=true">');
    await close();
  });

  it('sets Arabic from the right with its own face, inside a page from the left', async () => {
    const { page, close } = await pages.open('/d/aaaaaaaaaa04');
    const text = page.locator('.page-text');
    await text.waitFor();
    expect(await text.getAttribute('lang')).toBe('ar');
    expect(await page.evaluate("getComputedStyle(document.querySelector('.text-run')).direction")).toBe('rtl');
    expect(await page.evaluate("getComputedStyle(document.querySelector('.site-head')).direction")).toBe('ltr');
    expect(await page.evaluate("document.fonts.ready.then(() => document.fonts.check('17px \"Noto Naskh Arabic\"', 'سفير'))")).toBe(true);
    await close();
  });

  it('loads at most 180 kB of script, compressed, for the first page', async () => {
    const { page, close } = await pages.open('/');
    await page.locator('.examples').first().waitFor();
    const loaded: unknown = await page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)");
    const scripts = z
      .array(z.string())
      .parse(loaded)
      .filter((name) => name.endsWith('.js'));
    let bytes = 0;
    for (const script of scripts) bytes += gzipSync(await (await fetch(script)).bytes()).length;
    process.stdout.write(`first load: ${Math.round(bytes / kilobyte)} kB of script in ${scripts.length} files\n`);
    expect(bytes).toBeGreaterThan(kilobyte);
    expect(bytes).toBeLessThanOrEqual(180 * kilobyte);
    await close();
  });
});
