import type { Chance } from './chance.ts';

/** Share of words that are put in the place of others. */
const swapped = 0.2;

/**
 * A text like the given one: every fifth word is another one, drawn from running text, so that common words stay common and rare ones rare.
 * Blanks, line ends and signs stay.
 */
export function perturbText(text: string, runningWords: readonly string[], chance: Chance): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => (chance.next() < swapped ? chance.pick(runningWords) : word));
}

/** Words in the order of the texts, each as often as it stands there. */
export function runningWordsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Length of the noise beside a vector of unit length: the copies' cosine with their model is about 0.9. */
const noise = 0.48;

/** A unit vector near the given one. The sum of three even chances is close enough to a bell curve. */
export function perturbVector(vector: Float32Array, chance: Chance): Float32Array {
  const scale = (noise * 2) / Math.sqrt(vector.length);
  const near = vector.map((value) => value + scale * (chance.next() + chance.next() + chance.next() - 1.5));
  const length = Math.hypot(...near);
  return near.map((value) => value / length);
}
