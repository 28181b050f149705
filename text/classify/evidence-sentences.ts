import type { ModelId } from '../../domain/models.ts';
import { sentenceSpans } from '../sentences.ts';
import type { CuePlace } from './find-cues.ts';
import type { Head } from './head.ts';

type Sentence = { readonly start: number; readonly end: number; readonly score: number };

const mostSentences = 2;

/**
 * The sentences that speak of a model, strongest first, at most two: by the different cues they hold, the model’s own in full, those of the digital age and of
 * foreign affairs as a quarter and at most two each. A passage of one sentence is its own evidence; one without any cue has none, and its label rests on the
 * meaning of the whole. Beside `explain` on 76 labels of real passages: the strongest of its sentences is among these two in 80 of 100 (by chance 28 for one).
 */
export function evidenceSentences(text: string, model: ModelId, places: readonly CuePlace[]): [number, number][] {
  const spans = sentenceSpans(text);
  if (spans.length <= 1) return spans.map(({ start, end }) => [start, end]);
  return spans
    .map(({ start, end }): Sentence => ({
      start,
      end,
      score: scoreOf(
        model,
        places.filter((place) => place.start >= start && place.end <= end),
      ),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, mostSentences)
    .map(({ start, end }) => [start, end]);
}

function scoreOf(model: ModelId, places: readonly CuePlace[]): number {
  const different = (group: string): number => new Set(places.filter((place) => place.group === group).map(({ cue }) => cue)).size;
  return different(model) + 0.25 * Math.min(2, different('digital')) + 0.25 * Math.min(2, different('diplomacy'));
}

/**
 * Sentences in the order in which their own vectors speak for a model, strongest first: dearer than the cues (each sentence is embedded), for a reader who
 * asks why. `vectors` belong to `sentences`, embedded as passages by the head’s model.
 */
export function explain(
  head: Head,
  model: ModelId,
  sentences: readonly string[],
  vectors: readonly Float32Array[],
): { readonly sentence: number; readonly score: number }[] {
  const { weights, bias } = head.models[model];
  return sentences
    .map((_, sentence) => ({
      sentence,
      score: weights.reduce((sum, weight, i) => sum + weight * (vectors[sentence]?.[i] ?? 0), bias),
    }))
    .toSorted((a, b) => b.score - a.score || a.sentence - b.sentence);
}
