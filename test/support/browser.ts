import { access } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser of the system, or one sentence saying why the tests that need it do not run here. */
export type FoundBrowser = { readonly browser: Browser } | { readonly absent: string };

/** Starts the system's Chromium without a window. Where continuous integration runs (`CI` set), its absence is an error. */
export async function openBrowser(environment: Readonly<Record<string, string | undefined>>): Promise<FoundBrowser> {
  for (const executablePath of places) {
    if (!(await isThere(executablePath))) continue;
    return { browser: await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }) };
  }
  const absent = `No Chromium at ${places.join(', ')}: the tests of the pages did not run. Install Debian's package chromium.`;
  if (environment['CI'] !== undefined) throw new Error(absent);
  return { absent };
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
