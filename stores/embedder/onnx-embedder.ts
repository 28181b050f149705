import { resolve } from 'node:path';
import { embeddedTemplateVersion } from '../../domain/embedded-text.ts';
import { AppError } from '../../domain/errors.ts';
import type { Embedder, EmbedderIdentity } from '../../domain/ports/embedder.ts';
import { startEmbedThread, type EmbedThread } from './embed-thread.ts';
import { checkModelFolder, modelHash, type ModelSettings } from './model-folder.ts';

/** Stands in a place until its text is embedded. */
const noVector = new Float32Array();

/** Texts handed to a thread at a time: small, so that threads share the work evenly and a caller can be told how far it is. */
const lot = 8;

/**
 * The ONNX model of a folder behind the Embedder port. `threads` sessions run side by side, each on `threadsEach` cores; they start at the first call
 * and stay. One thread for questions in the server, one a core for bulk work in the import process (design §1).
 */
export async function openOnnxEmbedder(
  given: ModelSettings,
  options: { readonly threads: number; readonly threadsEach: number },
): Promise<Embedder> {
  const settings = { ...given, folder: resolve(given.folder) };
  await checkModelFolder(settings.folder);
  const identity: EmbedderIdentity = {
    modelHash: await modelHash(settings),
    templateVersion: embeddedTemplateVersion,
    dimension: settings.dimension,
  };
  let starting: Promise<EmbedThread[]> | undefined;
  const start = (): Promise<EmbedThread[]> =>
    (starting ??= Promise.all(Array.from({ length: options.threads }, () => startEmbedThread({ settings, threads: options.threadsEach }))));

  return {
    identity,
    async embed(texts, role) {
      const prefix = role === 'query' ? settings.queryPrefix : settings.passagePrefix;
      const threads = await start();
      const vectors: Float32Array[] = Array.from({ length: texts.length }, () => noVector);
      const lots = byLength(texts);
      const work = async (thread: EmbedThread): Promise<void> => {
        for (let positions = lots.pop(); positions !== undefined; positions = lots.pop()) {
          const answers = await thread.embed(positions.map((position) => prefix + (texts[position] ?? '')));
          positions.forEach((position, i) => (vectors[position] = checked(answers[i], settings.dimension)));
        }
      };
      await Promise.all(threads.map(work));
      return vectors;
    },
    async close() {
      const threads = await starting;
      await Promise.all((threads ?? []).map((thread) => thread.close()));
    },
  };
}

/** Positions of the texts in lots, shortest first, so that the longest (taken from the end) do not finish last and alone. */
function byLength(texts: readonly string[]): number[][] {
  const order = texts.map((_, position) => position).sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
  return Array.from({ length: Math.ceil(order.length / lot) }, (_, i) => order.slice(i * lot, (i + 1) * lot));
}

function checked(vector: Float32Array | undefined, dimension: number): Float32Array {
  if (vector?.length === dimension) return vector;
  throw new AppError(
    'wrong-dimension',
    `The model gives vectors of ${vector?.length ?? 0} numbers, the setting “model.dimension” says ${dimension}. Correct the setting.`,
  );
}
