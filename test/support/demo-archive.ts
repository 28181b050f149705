import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { silentLogger } from '../../app/defaults.ts';
import { readSettings } from '../../app/settings/read-settings.ts';
import type { Reading } from '../../app/use-cases.ts';
import { openReading } from '../../app/wire.ts';
import { openIngest } from '../../app/wire-ingest.ts';
import { searchRequestSchema, type SearchResult } from '../../domain/answers/search.ts';
import { cellStateSchema } from '../../domain/answers/compare.ts';
import { modelIdSchema } from '../../domain/models.ts';
import { temporaryFolder } from './temporary-folder.ts';

const demo = join(import.meta.dirname, '..', '..', 'demo');
export const demoDocuments = join(demo, 'documents');

const questionsSchema = z.array(
  z.object({
    q: z.string(),
    lang: z.string(),
    expect: z.array(z.string()).min(1),
    kind: z.enum(['number', 'title', 'phrase', 'meaning', 'cross-language']),
  }),
);
export type DemoQuestion = z.infer<typeof questionsSchema>[number];
export async function demoQuestions(): Promise<DemoQuestion[]> {
  return questionsSchema.parse(JSON.parse(await readFile(join(demo, 'questions.json'), 'utf8')));
}

const cellsSchema = z.record(z.string(), z.record(modelIdSchema, z.object({ state: cellStateSchema, documents: z.array(z.string()) })));
export type ExpectedCells = z.infer<typeof cellsSchema>;
export async function expectedCells(): Promise<ExpectedCells> {
  return cellsSchema.parse(JSON.parse(await readFile(join(demo, 'expected-compare.json'), 'utf8')));
}

export type DemoArchive = {
  readonly data: string;
  readonly reading: Reading;
  /** Path in demo/documents of a document; of a record, its file’s. */
  pathOf(id: string): string;
  /** Every document of the demo. */
  readonly documents: readonly SearchResult['document'][];
  search(q: string, limit: number): Promise<SearchResult[]>;
  close(): Promise<void>;
};

/** The whole demo through the real pipeline with the real model. Its vectors come with it, so it takes some ten seconds. */
export async function demoArchive(): Promise<DemoArchive> {
  const folder = await temporaryFolder();
  const data = join(folder.path, 'data');
  const settings = readSettings({ environment: {}, file: {} });
  const ingest = await openIngest({ data, settings, logger: silentLogger });
  const listeners = { started: () => undefined, progress: () => undefined };
  await ingest.importPaths({ paths: [demoDocuments], collection: 'demo', who: 't' }, new AbortController().signal, listeners);
  await ingest.close();
  const reading = await openReading({ data, settings });
  const all = await reading.search('t', searchRequestSchema.parse({ q: '', limit: 1_000, filter: { collections: ['demo'] } }));
  const documents = all.results.map(({ document }) => document);
  const paths = new Map<string, string>();
  for (const { id } of documents) paths.set(id, ((await reading.document('t', id)).paths[0] ?? '').replace(/#.*$/, ''));
  return {
    data,
    reading,
    documents,
    pathOf: (id) => paths.get(id) ?? '',
    search: async (q, limit) => (await reading.search('t', searchRequestSchema.parse({ q, limit }))).results,
    async close() {
      await reading.close();
      await folder.remove();
    },
  };
}
