import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';

/** How a model folder wants to be used. Another ONNX model is another folder with other values here: a setting, no code. */
export type ModelSettings = {
  readonly folder: string;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  readonly pooling: 'mean' | 'cls';
  readonly dimension: number;
};

const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', join('onnx', 'model_quantized.onnx')];

/** Fails with `model-missing` and the name of the file that is not there. */
export async function checkModelFolder(folder: string): Promise<void> {
  for (const file of files) {
    const path = join(folder, file);
    await access(path).catch((cause: unknown) => {
      throw new AppError(
        'model-missing',
        `The embedding model is not complete: ${path} is missing. Copy the model folder again, or name another with the setting “model.folder”.`,
        { cause },
      );
    });
  }
}

/** SHA-256 over weights, tokenizer and the way they are called: vectors made otherwise must never meet. */
export async function modelHash(settings: ModelSettings): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) for await (const part of createReadStream(join(settings.folder, file))) hash.update(part as Uint8Array);
  hash.update(JSON.stringify([settings.queryPrefix, settings.passagePrefix, settings.pooling]));
  return hash.digest('hex');
}
