import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { buildPages } from './built-pages.ts';
import { startFakeServer, type FakeServer } from './fake-server.ts';

export type OpenPages = {
  readonly server: FakeServer;
  /** A new page in a context of its own; any request that would leave the host is refused and noted. */
  open(path: string, options?: BrowserContextOptions): Promise<VisitedPage>;
  close(): Promise<void>;
};
export type VisitedPage = {
  readonly page: Page;
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
  close(): Promise<void>;
};

/** The pages, built and served beside a fake API, in the system's browser; or the sentence saying why not. */
export async function openPages(environment: Readonly<Record<string, string | undefined>>): Promise<OpenPages | { absent: string }> {
  const found = await openBrowser(environment);
  if ('absent' in found) return found;
  const folder = await buildPages();
  const server = await startFakeServer(folder.path);
  return {
    server,
    open: (path, options) => visit(found.browser, { address: server.address, path, options: options ?? {} }),
    close: async () => {
      await found.browser.close();
      await server.close();
      await folder.remove();
    },
  };
}

type Visit = { address: string; path: string; options: BrowserContextOptions };

async function visit(browser: Browser, { address, path, options }: Visit): Promise<VisitedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
  const foreign: string[] = [];
  const errors: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith(address) || url.startsWith('blob:') || url.startsWith('data:')) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address + path);
  return { page, foreign, errors, close: () => context.close() };
}
