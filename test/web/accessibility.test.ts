import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPages, type OpenPages } from './open-pages.ts';
import { inBrowser } from './in-browser.ts';

const opened = await openPages(process.env);
if ('absent' in opened) process.stdout.write(`${opened.absent}\n`);

const places = [
  { name: 'first questions', path: '/', ready: '.examples' },
  { name: 'search', path: '/?q=ambassador+technology&kind=cable', ready: '.result' },
  { name: 'document', path: '/d/aaaaaaaaaa01/p/1?q=ambassador#aaaaaaaaaa01.1.0', ready: '.page-text mark' },
  { name: 'compare', path: '/compare?actors=DK,CH,EU,FR', ready: '.matrix' },
  { name: 'open cell', path: '/compare?actors=DK,CH&cell=DK.tech-ambassador', ready: '.evidence li' },
  { name: 'imports', path: '/imports', ready: '.runs' },
  { name: 'import run', path: '/imports/3', ready: '.outcome' },
];
/** Seven pages in each; on a busy machine axe takes some seconds a page. */
const longestMs = 240_000;
const widths = [390, 900, 1440];
const looks = [
  { name: 'light', colorScheme: 'light', dir: 'ltr' },
  { name: 'dark', colorScheme: 'dark', dir: 'ltr' },
  { name: 'right to left', colorScheme: 'light', dir: 'rtl' },
] as const;

inBrowser(opened, 'every page meets WCAG 2.2 AA as far as axe can tell', () => {
  let pages: OpenPages;
  beforeAll(() => {
    if ('absent' in opened) throw new TypeError(opened.absent);
    pages = opened;
  });
  afterAll(() => pages.close());

  for (const look of looks)
    for (const width of widths)
      it(
        `${look.name} at ${width} px`,
        async () => {
          for (const place of places) {
            const visited = await pages.open(place.path, {
              colorScheme: look.colorScheme,
              viewport: { width, height: 900 },
            });
            await visited.page.locator(place.ready).first().waitFor();
            await visited.page.evaluate(`document.documentElement.dir = '${look.dir}'`);
            const { violations } = await new AxeBuilder({ page: visited.page })
              .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
              .analyze();
            const told = violations.map(
              ({ id, nodes }) => `${place.name}: ${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
            );
            expect(told).toEqual([]);
            const overflow = await visited.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
            expect(`${place.name} is wider than the window by ${String(overflow)}`).toBe(`${place.name} is wider than the window by 0`);
            await visited.close();
          }
        },
        longestMs,
      );
});
