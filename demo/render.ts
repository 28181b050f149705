/**
 * Remakes the rendered files of the demo archive: `node demo/render.ts [part of a path]`.
 * Needs Debian's Chromium and the Noto fonts for the PDF files; the finished files are kept in the repository, so that
 * nobody who only uses the demo needs either.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { toDocx } from './render/docx.ts';
import { toEml } from './render/eml.ts';
import { toPdf } from './render/pdf.ts';
import { readSources } from './render/source.ts';
import type { Source } from './render/source.ts';

const here = import.meta.dirname;

async function render(source: Source, browser: Browser): Promise<Buffer> {
  switch (source.format) {
    case 'pdf':
      return toPdf(source, browser);
    case 'docx':
      return toDocx(source);
    case 'eml':
      return toEml(source, (name) => readFileSync(join(here, 'source', 'attachments', name)));
  }
}

async function main(filter: string): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: isRoot ? ['--no-sandbox'] : [],
  });
  try {
    for (const source of readSources(join(here, 'source')).filter((one) => one.output.includes(filter))) {
      const path = join(here, 'documents', source.output);
      mkdirSync(dirname(path), { recursive: true });
      const bytes = await render(source, browser);
      writeFileSync(path, bytes);
      process.stdout.write(`${source.output}  ${Math.ceil(bytes.length / 1024)} kB\n`);
    }
  } finally {
    await browser.close();
  }
}

await main(process.argv[2] ?? '');
