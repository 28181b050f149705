import type { Embedder } from '../domain/ports/embedder.ts';
import type { Catalogue } from '../domain/ports/catalogue.ts';
import type { VectorIndex } from '../domain/ports/indexes.ts';

/** Passages between two progress reports and two index writes. */
const batch = 256;

/** Embeds every passage that waits for it and puts the vectors into the index. `embedder` keeps what it has embedded (vectors.sqlite). */
export async function embedWaiting(
  { catalogue, vectors, embedder }: { readonly catalogue: Catalogue; readonly vectors: VectorIndex; readonly embedder: Embedder },
  signal: AbortSignal,
  progress: (done: number, waiting: number) => void,
): Promise<void> {
  let done = 0;
  for (;;) {
    const rows = await catalogue.waitingVectors(0, batch);
    if (rows.length === 0 || signal.aborted) return;
    const made = await embedder.embed(
      rows.map((row) => row.text),
      'passage',
    );
    await vectors.upsert(
      rows.flatMap(({ passage, document, cell }, i) => {
        const vector = made[i];
        return vector === undefined ? [] : [{ passage, document, cell, vector }];
      }),
    );
    await catalogue.markVectors(rows.map((row) => row.passage));
    done += rows.length;
    progress(done, await catalogue.countWaitingVectors());
  }
}
