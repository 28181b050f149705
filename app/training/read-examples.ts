import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { Embedder } from '../../domain/ports/embedder.ts';
import { countCues } from '../../text/classify/count-cues.ts';
import type { TrainingExample } from '../../text/train/example.ts';
import { cuesHash, readLabelledPassages } from './labelled-passages.ts';
import { readStoredVectors } from './vectors-file.ts';

/** Where the labelled passages that come with Reftel stand. */
export const trainingFolder = join(import.meta.dirname, '..', '..', 'index-config', 'training');

/**
 * The project’s labelled passages ready for training. Their vectors are stored; with another embedding model than the stored vectors’ the written passages
 * are embedded anew, and the real ones, whose words are not kept, are left out: the answer of a training counts both kinds, so that this is seen.
 */
export async function readExamples(embedder: Embedder, folder: string = trainingFolder): Promise<TrainingExample[]> {
  const passages = await readLabelledPassages(folder);
  const stored = await readStoredVectors(folder);
  if (stored.cuesHash !== cuesHash()) {
    throw new AppError(
      'store-damaged',
      'The stored vectors were made with another list of cues. Make them again with bench/labels/make-training-vectors.ts.',
    );
  }
  const isSameModel = stored.modelHash === embedder.identity.modelHash;
  const entries = isSameModel ? stored.entries : new Map<string, never>();
  const missing = passages.flatMap(({ text, sha256 }) => (text === undefined || entries.has(sha256) ? [] : [text]));
  const made = await embedder.embed(missing, 'passage');
  const fresh = new Map(missing.map((text, i) => [text, made[i]]));
  return passages.flatMap(({ id, origin, sha256, text, labels, lang, group }) => {
    const known = entries.get(sha256);
    const vector = known?.vector ?? (text === undefined ? undefined : fresh.get(text));
    if (vector === undefined) {
      if (isSameModel)
        throw new AppError(
          'store-damaged',
          `The labelled passage ${id} has no stored vector. Make the vectors again with bench/labels/make-training-vectors.ts.`,
        );
      return [];
    }
    return [{ id, origin, labels, lang, group, vector, cues: known?.cues ?? countCues(text ?? '') }];
  });
}
