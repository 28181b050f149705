import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { readClassifier } from '../../app/read-classifier.ts';
import { readSettings } from '../../app/settings/read-settings.ts';
import { AppError } from '../../domain/errors.ts';
import { modelIdSchema } from '../../domain/models.ts';
import { openOnnxEmbedder } from '../../stores/embedder/onnx-embedder.ts';
import type { BenchOptions } from '../main.ts';
import { benchClassify } from './bench-classify.ts';

const lineSchema = z.object({
  text: z.string(),
  labels: z.array(modelIdSchema).default([]),
  lang: z.string().optional(),
});

/** Classification of a labelled set by the stored head. `--all-none` takes every passage as none, whatever its labels. */
export async function benchClassifySet(options: BenchOptions, say: (text: string) => void): Promise<object> {
  if (options.set === undefined) throw new AppError('usage', 'Name a set with --set FILE.');
  const settings = readSettings({ environment: {}, file: {} });
  const embedder = await openOnnxEmbedder(settings.model, {
    threads: settings.ingest.embedThreads,
    threadsEach: 1,
  });
  try {
    const classifier = await readClassifier('no-data-folder', embedder.identity.modelHash);
    if (classifier === undefined)
      throw new AppError('model-missing', 'The stored head was trained on another embedding model. Run “reftel train”.');
    const set = [];
    for await (const line of createInterface({ input: createReadStream(options.set) })) {
      if (line.trim() === '') continue;
      const { text, labels, lang } = lineSchema.parse(JSON.parse(line));
      set.push({
        text,
        labels: options['all-none'] === true ? [] : labels,
        ...(lang === undefined ? {} : { lang }),
      });
    }
    say(`${set.length} passages`);
    return await benchClassify({ set, classifier, embedder });
  } finally {
    await embedder.close();
  }
}
