import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';

/** Vectors and cue counts of labelled passages, so that training needs neither their words nor the embedding model. */
export type StoredVectors = {
  readonly modelHash: string;
  readonly dimension: number;
  /** SHA-256 of the cue lexicon with which the cues were counted. */
  readonly cuesHash: string;
  /** By SHA-256 of the text as embedded. */
  readonly entries: ReadonlyMap<string, { readonly vector: Float32Array; readonly cues: readonly number[] }>;
};

const indexSchema = z.object({
  format: z.literal(1),
  modelHash: z.string(),
  dimension: z.number().int().min(1),
  cuesHash: z.string(),
  /** [SHA-256, size of one step, counts of cues by group] in the order of the vectors. */
  entries: z.array(z.tuple([z.string(), z.number(), z.array(z.number().int())])),
});

/** Vectors stand as whole numbers of -127 to 127 with one step size each: a quarter of the bytes, and no figure moves by more than 0.002. */
const most = 127;

export async function readStoredVectors(folder: string): Promise<StoredVectors> {
  const { indexFile, vectorFile } = filesIn(folder);
  const [text, bytes] = await Promise.all([readFile(indexFile, 'utf8'), readFile(vectorFile)]).catch((cause: unknown) => {
    throw new AppError(
      'store-damaged',
      `The vectors of the labelled passages cannot be read in ${folder}. Get them again with the program.`,
      { cause },
    );
  });
  const { dimension, modelHash, cuesHash, entries } = indexSchema.parse(JSON.parse(text));
  if (bytes.length !== entries.length * dimension) {
    throw new AppError(
      'store-damaged',
      `${vectorFile} has ${bytes.length} bytes where its index says ${entries.length * dimension}. Get both files again with the program.`,
    );
  }
  const whole = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    modelHash,
    dimension,
    cuesHash,
    entries: new Map(
      entries.map(([sha256, size, cues], i) => [
        sha256,
        {
          vector: Float32Array.from(whole.subarray(i * dimension, (i + 1) * dimension), (value) => value * size),
          cues,
        },
      ]),
    ),
  };
}

/** Writes both files, in the order of the keys: the same passages give the same bytes. */
export async function writeStoredVectors(folder: string, { modelHash, dimension, cuesHash, entries }: StoredVectors): Promise<void> {
  const { indexFile, vectorFile } = filesIn(folder);
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const whole = new Int8Array(sorted.length * dimension);
  const lines = sorted.map(([sha256, { vector, cues }], i) => {
    const size = Number((vector.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-9) / most).toPrecision(6));
    vector.forEach((value, at) => (whole[i * dimension + at] = Math.max(-most, Math.min(most, Math.round(value / size)))));
    return JSON.stringify([sha256, size, cues]);
  });
  const head = JSON.stringify({ format: 1, modelHash, dimension, cuesHash }).slice(0, -1);
  await writeFile(vectorFile, whole);
  await writeFile(indexFile, `${head},"entries":[\n${lines.join(',\n')}\n]}\n`);
}

function filesIn(folder: string): { indexFile: string; vectorFile: string } {
  return { indexFile: join(folder, 'vectors.json'), vectorFile: join(folder, 'vectors.bin') };
}
