import type { EmbedderIdentity, VectorStore } from '../../domain/ports/embedder.ts';
import { checkVectorLength } from '../vector-length.ts';

/** The vector store port answered from memory. */
export function createMemoryVectorStore(): VectorStore {
  const vectors = new Map<string, Float32Array>();
  const key = ({ modelHash, templateVersion }: EmbedderIdentity, text: string): string =>
    JSON.stringify([modelHash, templateVersion, text]);
  return {
    get: async (identity, texts) => texts.map((text) => vectors.get(key(identity, text))?.slice()),
    put: async (identity, entries) => {
      for (const { vector } of entries) checkVectorLength(identity, vector);
      for (const { text, vector } of entries) vectors.set(key(identity, text), vector.slice());
    },
    close: async () => {},
  };
}
