import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownerScope } from '../access/owner-scope.ts';
import { dataPaths } from '../app/data-paths.ts';
import { systemClock } from '../app/defaults.ts';
import { readSettings } from '../app/settings/read-settings.ts';
import { openIngest } from '../app/wire-ingest.ts';
import { embeddedText } from '../domain/embedded-text.ts';
import { openOnnxEmbedder } from '../stores/embedder/onnx-embedder.ts';
import { packVectors } from '../stores/files/shipped-vectors.ts';
import { openCatalogue } from '../stores/sqlite/catalogue.ts';

/** `node demo/make-vectors.ts`: works out demo/vectors.bin again, after the demo’s papers, the splitter or the model have changed. */
async function main(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'reftel-demo-'));
  const settings = readSettings({ environment: {}, file: {} });
  const ingest = await openIngest({ data, settings });
  await ingest.importPaths(
    { paths: [join(import.meta.dirname, 'documents')], collection: 'demo', who: 'demo', wordsOnly: true },
    new AbortController().signal,
    { started: () => undefined, progress: () => undefined },
  );
  await ingest.close();
  const catalogue = openCatalogue({ file: dataPaths(data).catalogue, clock: systemClock });
  const scope = ownerScope('demo');
  const selection = await catalogue.select(scope, { collections: ['demo'] });
  const documents = await catalogue.documentsByNumber(scope, [...(selection?.numbers ?? [])]);
  const texts: string[] = [];
  for (const { id } of documents)
    for (const { headerLine, text } of await catalogue.passagesOf(scope, id)) texts.push(embeddedText(headerLine, text));
  await catalogue.close();
  const embedder = await openOnnxEmbedder(settings.model, {
    threads: settings.ingest.embedThreads,
    threadsEach: 1,
  });
  const unique = [...new Set(texts)];
  const vectors = await embedder.embed(unique, 'passage');
  await embedder.close();
  const entries = unique.flatMap((text, i) => {
    const vector = vectors[i];
    return vector === undefined ? [] : [{ text, vector }];
  });
  await writeFile(join(import.meta.dirname, 'vectors.bin'), packVectors(embedder.identity, entries));
  process.stdout.write(`${entries.length} vectors\n`);
  await rm(data, { recursive: true, force: true });
}

await main();
