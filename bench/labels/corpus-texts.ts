import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { PDFParse } from 'pdf-parse';
import { z } from 'zod';

export type TextPlace = { readonly document: string; readonly page: number | null };
/** The text a span refers to, or a sentence saying why there is none. */
export type FoundText = { readonly text: string } | { readonly missing: string };
export type TextReader = (place: TextPlace) => Promise<FoundText>;

/** Whitespace as one blank, none at the ends: the form in which a passage is hashed and PDF pages are cut. */
export function foldWhitespace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Readers of the corpora by `source` name. A record's text is its `body`, untouched; a PDF's is one page as pdf-parse
 * reads it, whitespace folded, because line breaks of a PDF differ between readers. Each file is read once.
 */
export function corpusTexts(corporaDir: string): ReadonlyMap<string, TextReader> {
  return new Map([
    ['un-general-debate-2018', recordTexts(join(corporaDir, 'un-general-debate-2018.jsonl.gz'))],
    ['frus-cables', recordTexts(join(corporaDir, 'frus-cables.jsonl.gz'))],
    ['files', pdfTexts(join(corporaDir, 'files'))],
  ]);
}

const recordSchema = z.object({ id: z.string(), body: z.string() });

function recordTexts(path: string): TextReader {
  const bodies = onceIfThere(path, readBodies);
  return async ({ document }) => {
    const found = await bodies();
    if (found === null) return { missing: `${path} is absent` };
    const text = found.get(document);
    return text === undefined ? { missing: `${path} holds no record ${document}` } : { text };
  };
}

function pdfTexts(folder: string): TextReader {
  const pagesOf = new Map<string, () => Promise<readonly string[] | null>>();
  return async ({ document, page }) => {
    const path = join(folder, document);
    const pages = pagesOf.get(path) ?? onceIfThere(path, readPages);
    pagesOf.set(path, pages);
    const found = await pages();
    if (found === null) return { missing: `${path} is absent` };
    if (page === null) return { missing: `the label names no page of ${path}` };
    const text = found[page - 1];
    return text === undefined ? { missing: `${path} has no page ${page}` } : { text };
  };
}

/** Reads at the first call and keeps the answer; null when there is no such file, any other failure is thrown. */
function onceIfThere<T>(path: string, read: (path: string) => Promise<T>): () => Promise<T | null> {
  let answer: Promise<T | null> | undefined;
  return () =>
    (answer ??= read(path).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }));
}

async function readBodies(path: string): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>();
  // pipeline, because readline alone does not hear of errors in the file or the gzip stream
  await pipeline(createReadStream(path), createGunzip(), async (unpacked: AsyncIterable<Buffer>) => {
    for await (const line of createInterface({ input: Readable.from(unpacked) })) {
      const record = recordSchema.parse(JSON.parse(line));
      bodies.set(record.id, record.body);
    }
  });
  return bodies;
}

async function readPages(path: string): Promise<readonly string[]> {
  const parser = new PDFParse({ data: new Uint8Array(await readFile(path)) });
  try {
    const { pages } = await parser.getText();
    return pages.map((page) => foldWhitespace(page.text));
  } finally {
    await parser.destroy();
  }
}
