import type { Embedder } from '../domain/ports/embedder.ts';
import type { Catalogue } from '../domain/ports/catalogue.ts';
import type { Classifier } from '../domain/ports/classifier.ts';

const batch = 512;

/** Labels every passage the current head has not read. Vectors come out of the vector store; nothing is embedded twice. */
export async function classifyWaiting(
  { catalogue, embedder, classifier }: { readonly catalogue: Catalogue; readonly embedder: Embedder; readonly classifier: Classifier },
  signal: AbortSignal,
  progress: (done: number, waiting: number) => void,
): Promise<void> {
  let done = 0;
  for (;;) {
    const rows = await catalogue.waitingModels(classifier.hash, 0, batch);
    if (rows.length === 0 || signal.aborted) return;
    const vectors = await embedder.embed(
      rows.map((row) => row.embedded),
      'passage',
    );
    const entries = rows.flatMap((row, i) => {
      const vector = vectors[i];
      return vector === undefined
        ? []
        : [
            {
              passage: row.passage,
              models: classifier.read({ text: row.text, lang: row.lang, vector }).labels,
            },
          ];
    });
    await catalogue.setModels(entries, classifier.hash);
    done += rows.length;
    progress(done, 0);
  }
}
