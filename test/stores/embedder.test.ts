import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWordEmbedder } from '../../stores/memory/embedder.ts';
import { openOnnxEmbedder } from '../../stores/embedder/onnx-embedder.ts';
import type { ModelSettings } from '../../stores/embedder/model-folder.ts';
import { embedderContract } from '../contracts/embedder-contract.ts';

const model: ModelSettings = {
  folder: join(import.meta.dirname, '../../models/multilingual-e5-small'),
  queryPrefix: 'query: ',
  passagePrefix: 'passage: ',
  pooling: 'mean',
  dimension: 384,
};

embedderContract('The word embedder', async () => createWordEmbedder());
embedderContract('The ONNX embedder', () => openOnnxEmbedder(model, { threads: 2, threadsEach: 1 }));

describe('The ONNX embedder', () => {
  it('finds the English passage for a question in Danish', async () => {
    const embedder = await openOnnxEmbedder(model, { threads: 1, threadsEach: 1 });
    const [question] = await embedder.embed(['Hvem har udnævnt en ambassadør til teknologivirksomhederne?'], 'query');
    const passages = await embedder.embed(
      ['Denmark appointed an ambassador to the technology companies.', 'The fisheries agreement was signed in Port Elman.'],
      'passage',
    );
    const dots = passages.map((passage) => passage.reduce((sum, value, i) => sum + value * (question?.[i] ?? 0), 0));
    expect(dots[0]).toBeGreaterThan(dots[1] ?? 1);
    await embedder.close();
  });

  it('names the file that is missing from a model folder', async () => {
    await expect(
      openOnnxEmbedder({ ...model, folder: join(import.meta.dirname, 'no-such-model') }, { threads: 1, threadsEach: 1 }),
    ).rejects.toMatchObject({ code: 'model-missing', message: expect.stringContaining('config.json') });
  });

  it('says so when the model gives vectors of another length than the setting', async () => {
    const embedder = await openOnnxEmbedder({ ...model, dimension: 768 }, { threads: 1, threadsEach: 1 });
    await expect(embedder.embed(['visa'], 'query')).rejects.toMatchObject({ code: 'wrong-dimension' });
    await embedder.close();
  });
});
