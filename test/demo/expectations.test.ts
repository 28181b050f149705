import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access } from 'node:fs/promises';
import { silentLogger } from '../../app/defaults.ts';
import { readSettings } from '../../app/settings/read-settings.ts';
import { openReading } from '../../app/wire.ts';
import { openIngest } from '../../app/wire-ingest.ts';
import { searchRequestSchema } from '../../domain/answers/search.ts';
import { openOnnxEmbedder } from '../../stores/embedder/onnx-embedder.ts';
import { withShippedVectors } from '../../stores/files/shipped-vectors.ts';
import { createMemoryVectorStore } from '../../stores/memory/vector-store.ts';
import { openCatalogue } from '../../stores/sqlite/catalogue.ts';
import { demoDocuments, demoQuestions, expectedCells } from '../support/demo-archive.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const settings = readSettings({ environment: {}, file: {} });
const shippedFile = join(demoDocuments, '..', 'vectors.bin');

describe('What the demo promises', () => {
  let folder: TemporaryFolder;
  let waiting: { text: string }[];
  let pages: { path: string; text: string }[];
  beforeAll(async () => {
    folder = await temporaryFolder();
    const ingest = await openIngest({ data: folder.path, settings, logger: silentLogger });
    await ingest.importPaths({ paths: [demoDocuments], collection: 'demo', who: 't', wordsOnly: true }, new AbortController().signal, {
      started: () => undefined,
      progress: () => undefined,
    });
    await ingest.close();
    const catalogue = openCatalogue({
      file: join(folder.path, 'catalogue.sqlite'),
      clock: { now: () => new Date() },
    });
    waiting = await catalogue.waitingVectors(0, 100_000);
    await catalogue.close();
    const reading = await openReading({ data: folder.path, settings });
    const { results } = await reading.search('t', searchRequestSchema.parse({ q: '', limit: 1_000, filter: { collections: ['demo'] } }));
    pages = [];
    for (const { document } of results) {
      const path = (await reading.document('t', document.id)).paths[0] ?? '';
      for (let page = 1; page <= document.pages; page += 1) pages.push({ path, text: (await reading.page('t', document.id, page)).text });
    }
    await reading.close();
  }, 120_000);
  afterAll(() => folder.remove());

  it('every file named in the expectations is there', async () => {
    const named = [
      ...(await demoQuestions()).flatMap((question) => question.expect),
      ...Object.values(await expectedCells()).flatMap((models) => Object.values(models).flatMap(({ documents }) => documents)),
    ];
    for (const path of new Set(named)) await expect(access(join(demoDocuments, path)), path).resolves.toBeUndefined();
  });

  it('every quoted phrase stands in the archive once, in the paper that is expected', async () => {
    const phrases = (await demoQuestions()).filter(({ kind }) => kind === 'phrase');
    expect(phrases).toHaveLength(5);
    for (const { q, expect: expected } of phrases) {
      const words = q.replaceAll('"', '');
      const places = pages.flatMap(({ path, text }) =>
        Array.from({ length: text.replace(/\s+/g, ' ').split(words).length - 1 }, () => path),
      );
      expect([q, places]).toEqual([q, expected]);
    }
  });

  it('every passage comes with its vector, and five worked out again agree', async () => {
    const embedder = await openOnnxEmbedder(settings.model, { threads: 1, threadsEach: 2 });
    const shipped = await withShippedVectors(createMemoryVectorStore(), shippedFile);
    try {
      const vectors = await shipped.get(
        embedder.identity,
        waiting.map(({ text }) => text),
      );
      expect(vectors.filter((vector) => vector === undefined)).toHaveLength(0);
      const step = Math.floor(waiting.length / 5);
      const sample = [0, 1, 2, 3, 4].map((i) => i * step);
      const made = await embedder.embed(
        sample.map((at) => waiting[at]?.text ?? ''),
        'passage',
      );
      for (const [i, at] of sample.entries()) expect(cosine(made[i], vectors[at])).toBeGreaterThan(0.999);
    } finally {
      await embedder.close();
      await shipped.close();
    }
  });
});

function cosine(a: Float32Array = new Float32Array(), b: Float32Array = new Float32Array()): number {
  const dot = (x: Float32Array, y: Float32Array): number => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
