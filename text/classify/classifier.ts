import { AppError } from '../../domain/errors.ts';
import { modelIds, type ModelId } from '../../domain/models.ts';
import type { Classifier } from '../../domain/ports/classifier.ts';
import { cueGroups } from '../../index-config/cues.ts';
import { countPlaces, cueFeatures } from './count-cues.ts';
import { evidenceSentences } from './evidence-sentences.ts';
import { findCues } from './find-cues.ts';
import type { Head, ModelHead } from './head.ts';

/**
 * Reads passages with a trained head: per model a logistic regression over the passage’s own vector and the cues in its text, its probability corrected
 * (Platt 1999) on passages the head had not seen. Text without any letter is none. With `modelHash`, a head trained on another embedding model is refused
 * (`model-mismatch`); a vector of another length is `wrong-dimension`.
 */
export function createClassifier(head: Head, modelHash: string = head.modelHash): Classifier {
  if (head.modelHash !== modelHash) {
    throw new AppError(
      'model-mismatch',
      'The classifier was trained on another embedding model. Run “reftel train” to train it on this one.',
      { details: { trained: head.modelHash, used: modelHash } },
    );
  }
  return {
    hash: head.hash,
    read({ text, vector }) {
      if (!/\p{L}/u.test(text)) return { labels: [], probabilities: perModel(() => 0) };
      if (vector.length !== head.dimension) {
        throw new AppError(
          'wrong-dimension',
          `The classifier reads vectors of ${head.dimension} numbers and was given ${vector.length}. Run “reftel train”.`,
        );
      }
      const places = findCues(text);
      const cues = cueFeatures(countPlaces(places));
      const probabilities = perModel((id) => probabilityOf(head.models[id], vector, cues));
      const labels = modelIds
        .filter((id) => probabilities[id] >= head.models[id].threshold)
        .map((id) => ({
          id,
          probability: probabilities[id],
          decidedBy: 'machine' as const,
          sentences: evidenceSentences(text, id, places),
        }))
        .toSorted((a, b) => b.probability - a.probability);
      return { labels, probabilities };
    },
  };
}

function probabilityOf(model: ModelHead, vector: Float32Array, cues: readonly number[]): number {
  let score = model.bias;
  for (let i = 0; i < vector.length; i += 1) score += (model.weights[i] ?? 0) * (vector[i] ?? 0);
  cueGroups.forEach((group, i) => (score += model.cues[group] * (cues[i] ?? 0)));
  return Math.round(1e4 / (1 + Math.exp(-(model.slope * score + model.offset)))) / 1e4;
}

function perModel(value: (id: ModelId) => number): Record<ModelId, number> {
  return Object.fromEntries(modelIds.map((id) => [id, value(id)])) as Record<ModelId, number>;
}
