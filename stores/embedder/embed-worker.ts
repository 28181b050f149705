import { basename, dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ModelSettings } from './model-folder.ts';

export type EmbedWorkerData = { readonly settings: ModelSettings; readonly threads: number };
export type EmbedRequest = { readonly id: number; readonly texts: readonly string[] };
export type EmbedAnswer = { readonly id: number; readonly vectors: Float32Array[] } | { readonly id: number; readonly error: string };

/**
 * Entry of an embedding thread. onnxruntime computes on the calling thread, so each session has a thread of its own, for life
 * (sessions leak when made again). One text at a time: batches bring nothing on a CPU and pad short texts to long ones.
 */
async function main(): Promise<void> {
  if (parentPort === null) throw new Error('This file runs as a worker thread only.');
  const port = parentPort;
  const { settings, threads } = workerData as EmbedWorkerData;
  // The runtime reports its use to its maker over the network unless told not to before it is loaded; nothing may leave the host.
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
  const { env, pipeline } = await import('@huggingface/transformers');
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(settings.folder);
  const extract = await pipeline('feature-extraction', basename(settings.folder), {
    dtype: 'q8',
    device: 'cpu',
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
  });
  port.on('message', (request: EmbedRequest) => {
    void (async () => {
      try {
        const vectors: Float32Array[] = [];
        for (const text of request.texts) {
          const output = await extract(text, { pooling: settings.pooling, normalize: true });
          vectors.push(Float32Array.from(output.data as Float32Array));
          output.dispose();
        }
        port.postMessage(
          { id: request.id, vectors } satisfies EmbedAnswer,
          vectors.map((vector) => vector.buffer as ArrayBuffer),
        );
      } catch (error) {
        port.postMessage({
          id: request.id,
          error: error instanceof Error ? error.message : String(error),
        } satisfies EmbedAnswer);
      }
    })();
  });
  port.postMessage({ id: -1, vectors: [] } satisfies EmbedAnswer);
}

await main();
