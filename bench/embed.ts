import { AutoTokenizer, env } from '@huggingface/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readSettings } from '../app/settings/read-settings.ts';
import { openOnnxEmbedder } from '../stores/embedder/onnx-embedder.ts';
import { mean, rounded } from './retrieval/figures.ts';

const words =
  'The embassy lodged a protest with the foreign ministry over the closing of the harbour and asked for an answer before the end of the month'.split(
    ' ',
  );
const rounds = 3;
const texts = Array.from({ length: 64 }, (_, i) =>
  Array.from({ length: 150 }, (_word, k) => words[(i * 7 + k * 5) % words.length]).join(' '),
);

/** Reftel’s embedder beside bare onnxruntime at the same token lengths and thread count, in turn; only the ratio means something. */
export async function benchEmbed(): Promise<object> {
  const { model } = readSettings({ environment: {}, file: {} });
  const threads = availableParallelism();
  const embedder = await openOnnxEmbedder(model, { threads, threadsEach: 1 });
  const bare = await openBare(model.folder, model.passagePrefix, threads);
  await embedder.embed(texts.slice(0, 8), 'passage');
  await bare(texts.slice(0, 8));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await seconds(() => embedder.embed(texts, 'passage')));
    theirs.push(await seconds(() => bare(texts)));
  }
  await embedder.close();
  return {
    texts: texts.length,
    threads,
    textsPerSecond: rounded(texts.length / mean(ours)),
    bareTextsPerSecond: rounded(texts.length / mean(theirs)),
    ratio: rounded(mean(theirs) / mean(ours)),
  };
}

/** Bare: tokens made beforehand, one session using all threads, one text a run. */
async function openBare(folder: string, prefix: string, threads: number): Promise<(texts: readonly string[]) => Promise<void>> {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(folder);
  const tokenizer = await AutoTokenizer.from_pretrained(basename(folder));
  const session = await InferenceSession.create(join(folder, 'onnx', 'model_quantized.onnx'), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
  });
  return async (all) => {
    for (const text of all) {
      const { input_ids: ids, attention_mask: mask } = tokenizer(prefix + text, { truncation: true }) as {
        input_ids: { data: BigInt64Array; dims: number[] };
        attention_mask: { data: BigInt64Array; dims: number[] };
      };
      const feeds: Record<string, Tensor> = {
        input_ids: new Tensor('int64', ids.data, ids.dims),
        attention_mask: new Tensor('int64', mask.data, mask.dims),
      };
      if (session.inputNames.includes('token_type_ids'))
        feeds['token_type_ids'] = new Tensor('int64', new BigInt64Array(ids.data.length), ids.dims);
      await session.run(feeds);
    }
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
