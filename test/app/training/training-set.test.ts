import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cuesHash, readLabelledPassages } from '../../../app/training/labelled-passages.ts';
import { readExamples, trainingFolder } from '../../../app/training/read-examples.ts';
import { readStoredVectors, writeStoredVectors } from '../../../app/training/vectors-file.ts';
import { cueGroups } from '../../../index-config/cues.ts';
import { createWordEmbedder } from '../../../stores/memory/embedder.ts';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

describe('Stored vectors', () => {
  let folder: TemporaryFolder;
  beforeEach(async () => void (folder = await temporaryFolder()));
  afterEach(() => folder.remove());

  it('come back within half a step of what was stored', async () => {
    const vector = Float32Array.from([0.5, -0.25, 0.1, 0]);
    await writeStoredVectors(folder.path, {
      modelHash: 'm',
      dimension: 4,
      cuesHash: 'c',
      entries: new Map([
        ['b', { vector, cues: [1, 2] }],
        ['a', { vector: vector.map((value) => -value), cues: [0, 0] }],
      ]),
    });
    const { entries, dimension, modelHash } = await readStoredVectors(folder.path);
    expect([modelHash, dimension, [...entries.keys()]]).toEqual(['m', 4, ['a', 'b']]);
    expect(entries.get('b')?.cues).toEqual([1, 2]);
    const distance = Math.max(...vector.map((value, i) => Math.abs(value - (entries.get('b')?.vector[i] ?? 9))));
    expect(distance).toBeLessThanOrEqual(0.5 / 254 + 1e-6);
  });

  it('are damaged when the two files do not belong together', async () => {
    await writeStoredVectors(folder.path, {
      modelHash: 'm',
      dimension: 2,
      cuesHash: 'c',
      entries: new Map([['a', { vector: Float32Array.from([1, 0]), cues: [] }]]),
    });
    await writeFile(join(folder.path, 'vectors.bin'), new Uint8Array(3));
    await expect(readStoredVectors(folder.path)).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('that are absent are damaged, with a sentence that names the folder', async () => {
    await expect(readStoredVectors(folder.path)).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining(folder.path),
    });
  });
});

describe('The labelled passages of the project', () => {
  it('each have a vector and cue counts made with the present cues', async () => {
    const stored = await readStoredVectors(trainingFolder);
    expect(stored.cuesHash).toBe(cuesHash());
    const passages = await readLabelledPassages(trainingFolder);
    expect(passages.filter(({ sha256 }) => !stored.entries.has(sha256)).map(({ id }) => id)).toEqual([]);
    expect([...stored.entries.values()].every(({ cues }) => cues.length === cueGroups.length)).toBe(true);
  });

  it('are embedded anew for another model, as far as their words are kept', async () => {
    const embedder = createWordEmbedder();
    const examples = await readExamples(embedder);
    expect(new Set(examples.map(({ origin }) => origin))).toEqual(new Set(['written']));
    expect(examples.every(({ vector }) => vector.length === embedder.identity.dimension)).toBe(true);
  });
});
