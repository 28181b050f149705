import { createHash } from 'node:crypto';
import type { Embedder } from '../../domain/ports/embedder.ts';

/**
 * An embedder without a model: every word pushes the vector in a direction of its own, so texts that share words lie near one another,
 * the same text always in the same place. For tests that need meaning to be predictable.
 */
export function createWordEmbedder(dimension = 64): Embedder {
  return {
    identity: { modelHash: `words-${dimension}`, templateVersion: 1, dimension },
    async embed(texts) {
      return texts.map((text) => unit(text, dimension));
    },
    async close() {},
  };
}

function unit(text: string, dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['']) {
    const digest = createHash('sha256').update(word).digest();
    for (let i = 0; i < dimension; i += 1) vector[i] = (vector[i] ?? 0) + ((digest[i % digest.length] ?? 0) - 127.5) / 127.5;
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => (length === 0 ? 0 : value / length));
}
