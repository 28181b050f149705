import { access, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerScope } from '../access/owner-scope.ts';
import type { TrainAnswer } from '../domain/answers/archive.ts';
import type { Embedder } from '../domain/ports/embedder.ts';
import { openCatalogue } from '../stores/sqlite/catalogue.ts';
import { openVectorStore } from '../stores/sqlite/vector-store.ts';
import { createCachingEmbedder } from '../stores/embedder/caching-embedder.ts';
import { openOnnxEmbedder } from '../stores/embedder/onnx-embedder.ts';
import type { Head } from '../text/classify/head.ts';
import type { TrainingExample } from '../text/train/example.ts';
import { trainHead } from '../text/train/train-head.ts';
import { dataPaths } from './data-paths.ts';
import { systemClock } from './defaults.ts';
import type { Settings } from './settings/read-settings.ts';
import { decidedExamples } from './training/decided-examples.ts';
import { headText, nameHead } from './training/name-head.ts';
import { readExamples } from './training/read-examples.ts';

/** Trains the classifier from the project’s labelled passages and the decisions of people in this archive, and stores its head in the data folder. */
export async function train({ data, settings }: { readonly data: string; readonly settings: Settings }): Promise<TrainAnswer> {
  const embedder = await openOnnxEmbedder(settings.model, {
    threads: settings.ingest.embedThreads,
    threadsEach: 1,
  });
  try {
    const examples = [...(await readExamples(embedder)), ...(await decisionsOf(data, embedder))];
    const head = nameHead(trainHead(examples), examples, {
      modelHash: embedder.identity.modelHash,
      date: systemClock.now(),
    });
    await storeHead(dataPaths(data).heads, head);
    return answerOf(head);
  } finally {
    await embedder.close();
  }
}

/** People’s decisions; none where there is no archive yet. */
async function decisionsOf(data: string, embedder: Embedder): Promise<TrainingExample[]> {
  const paths = dataPaths(data);
  const isThere = await access(paths.catalogue).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  if (!isThere) return [];
  const catalogue = openCatalogue({ file: paths.catalogue, readOnly: true, clock: systemClock });
  const vectors = openVectorStore({ file: paths.vectors });
  try {
    return await decidedExamples(catalogue, createCachingEmbedder(embedder, vectors), ownerScope('owner'));
  } finally {
    await catalogue.close();
    await vectors.close();
  }
}

/** Whole or not at all: a server that starts meanwhile reads the old head or the new one. */
export async function storeHead(folder: string, head: Head): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'current.json');
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(headText(head));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

function answerOf({ hash, passages, figures }: Head): TrainAnswer {
  const { real, written } = figures;
  return {
    head: hash,
    passages,
    figures: {
      real: {
        map: real.map,
        macroF1: real.macroF1,
        falseAlarms: real.falseAlarms,
        perModel: Object.fromEntries(Object.entries(real.perModel).map(([id, { ap, f1 }]) => [id, { ap, f1 }])),
      },
      written: { map: written.map, macroF1: written.macroF1, falseAlarms: written.falseAlarms },
    },
  };
}
