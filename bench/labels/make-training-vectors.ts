/**
 * Makes index-config/training/vectors.json and .bin: the vectors and cue counts of all labelled passages. Run it after labels, cues or the model changed.
 * The words of web passages are not kept in the project: `--texts` names JSON Lines with `{"id","text"}` of them. Stored vectors that still fit are kept, so
 * that only new passages are embedded and passages without `--texts` stay.
 *
 *   node bench/labels/make-training-vectors.ts [--corpora DIR] [--texts FILE]
 *
 * Prints one JSON object; passages whose words are not at hand are listed in `missing` and keep their stored vector when they have one.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readSettings } from '../../app/settings/read-settings.ts';
import { cuesHash, readLabelledPassages, sha256 } from '../../app/training/labelled-passages.ts';
import { trainingFolder } from '../../app/training/read-examples.ts';
import { readStoredVectors, writeStoredVectors, type StoredVectors } from '../../app/training/vectors-file.ts';
import { openOnnxEmbedder } from '../../stores/embedder/onnx-embedder.ts';
import { countCues } from '../../text/classify/count-cues.ts';
import { foldWhitespace } from './corpus-texts.ts';
import { readRealLabels } from './read-real-labels.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora') },
      texts: { type: 'string' },
    },
  });
  const passages = await readLabelledPassages(trainingFolder);
  const texts = new Map<string, string>();
  const add = (text: string): void => void texts.set(sha256(text), text);
  for (const { text } of passages) if (text !== undefined) add(text);
  const labelFiles = (await readdir(join(trainingFolder, 'real')))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(trainingFolder, 'real', name));
  for (const { text } of (await readRealLabels({ labelFiles, corporaDir: values.corpora })).passages) add(text);
  if (values.texts !== undefined) for (const text of await readTexts(values.texts)) add(text);

  const settings = readSettings({ environment: {}, file: {} });
  const embedder = await openOnnxEmbedder(settings.model, {
    threads: settings.ingest.embedThreads,
    threadsEach: 1,
  });
  try {
    const { modelHash, dimension } = embedder.identity;
    const stored = await storedFor(modelHash);
    const isCuesSame = stored?.cuesHash === cuesHash();
    const wanted = [...new Set(passages.map((passage) => passage.sha256))];
    const fresh = wanted.filter((hash) => texts.has(hash) && stored?.entries.has(hash) !== true);
    const made = await embedder.embed(
      fresh.map((hash) => texts.get(hash) ?? ''),
      'passage',
    );
    const vectors = new Map(fresh.map((hash, i) => [hash, made[i]]));
    const entries = new Map(
      wanted.flatMap((hash) => {
        const known = stored?.entries.get(hash);
        const text = texts.get(hash);
        const vector = known?.vector ?? vectors.get(hash);
        const cues = text !== undefined ? countCues(text) : isCuesSame ? known?.cues : undefined;
        return vector === undefined || cues === undefined ? [] : [[hash, { vector, cues }] as const];
      }),
    );
    await writeStoredVectors(trainingFolder, { modelHash, dimension, cuesHash: cuesHash(), entries });
    const missing = passages.filter((passage) => !texts.has(passage.sha256)).map(({ id }) => id);
    const left = passages.filter((passage) => !entries.has(passage.sha256)).map(({ id }) => id);
    process.stdout.write(
      `${JSON.stringify({ passages: passages.length, stored: entries.size, embedded: fresh.length, missing: missing.length, withoutVector: left })}\n`,
    );
  } finally {
    await embedder.close();
  }
}

/** What is stored for this embedding model, if anything. */
async function storedFor(modelHash: string): Promise<StoredVectors | undefined> {
  if (!(await readdir(trainingFolder)).includes('vectors.json')) return undefined;
  const stored = await readStoredVectors(trainingFolder);
  return stored.modelHash === modelHash ? stored : undefined;
}

async function readTexts(path: string): Promise<string[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => foldWhitespace(z.object({ text: z.string() }).parse(JSON.parse(line)).text));
}

await main();
