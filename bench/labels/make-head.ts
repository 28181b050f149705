/**
 * Trains the head that comes with Reftel from the project’s labelled passages alone and stores it as index-config/heads/current.json.
 * Needs no corpus: the vectors are stored (make-training-vectors.ts). Prints the figures as one JSON object.
 *
 *   node bench/labels/make-head.ts
 */
import { join } from 'node:path';
import { readSettings } from '../../app/settings/read-settings.ts';
import { storeHead } from '../../app/train.ts';
import { nameHead } from '../../app/training/name-head.ts';
import { readExamples } from '../../app/training/read-examples.ts';
import { openOnnxEmbedder } from '../../stores/embedder/onnx-embedder.ts';
import { trainHead } from '../../text/train/train-head.ts';

const headsFolder = join(import.meta.dirname, '..', '..', 'index-config', 'heads');

async function main(): Promise<void> {
  const settings = readSettings({ environment: {}, file: {} });
  const embedder = await openOnnxEmbedder(settings.model, {
    threads: settings.ingest.embedThreads,
    threadsEach: 1,
  });
  try {
    const examples = await readExamples(embedder);
    const head = nameHead(trainHead(examples), examples, {
      modelHash: embedder.identity.modelHash,
      date: new Date(),
    });
    await storeHead(headsFolder, head);
    const thresholds = Object.fromEntries(Object.entries(head.models).map(([id, { threshold }]) => [id, threshold]));
    process.stdout.write(`${JSON.stringify({ hash: head.hash, passages: head.passages, thresholds, figures: head.figures }, null, 1)}\n`);
  } finally {
    await embedder.close();
  }
}

await main();
