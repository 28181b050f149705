import type { Embedder, VectorStore } from '../../domain/ports/embedder.ts';

/** An embedder that asks the vector store first and keeps what it had to work out, for passages only: questions are not kept. */
export function createCachingEmbedder(embedder: Embedder, vectors: VectorStore): Embedder {
  return {
    identity: embedder.identity,
    async embed(texts, role) {
      if (role === 'query') return embedder.embed(texts, role);
      const known = await vectors.get(embedder.identity, texts);
      const missing = texts.filter((_, i) => known[i] === undefined);
      const unique = [...new Set(missing)];
      const made = await embedder.embed(unique, role);
      const entries = unique.flatMap((text, i) => {
        const vector = made[i];
        return vector === undefined ? [] : [{ text, vector }];
      });
      await vectors.put(embedder.identity, entries);
      const fresh = new Map(entries.map(({ text, vector }) => [text, vector]));
      return texts.map((text, i) => {
        const vector = known[i] ?? fresh.get(text);
        if (vector === undefined) throw new Error('A text was embedded but its vector is missing.');
        return vector;
      });
    },
    close: () => embedder.close(),
  };
}
