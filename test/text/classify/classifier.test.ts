import { describe, expect, it } from 'vitest';
import { modelIds } from '../../../domain/models.ts';
import { cueGroups } from '../../../index-config/cues.ts';
import { createClassifier } from '../../../text/classify/classifier.ts';
import { explain } from '../../../text/classify/evidence-sentences.ts';
import { readHead, type Head } from '../../../text/classify/head.ts';

const noFigures = {
  passages: 0,
  map: 0,
  macroF1: 0,
  falseAlarms: 0,
  calibrationError: 0,
  unsure: { share: 0, rightInside: 0, rightOutside: 0 },
  perModel: Object.fromEntries(modelIds.map((id) => [id, { passages: 0, ap: 0, f1: 0, precision: 0, recall: 0 }])),
};

/** A head of two numbers: the first speaks for the tech ambassador, each own cue adds one. */
function smallHead(): Head {
  const models = modelIds.map((id) => [
    id,
    {
      weights: id === 'tech-ambassador' ? [2, 0] : [0, 0],
      cues: Object.fromEntries(cueGroups.map((group) => [group, group === id ? 1 : 0])),
      bias: -1,
      slope: 1,
      offset: 0,
      threshold: 0.5,
    },
  ]);
  return readHead({
    format: 1,
    hash: 'head-of-two-numbers',
    modelHash: 'model-a',
    dimension: 2,
    trainedOn: '2026-01-01',
    trainingHash: 't',
    passages: { written: 0, real: 0, decisions: 0 },
    models: Object.fromEntries(models),
    figures: { real: noFigures, written: noFigures },
  });
}

describe('The classifier', () => {
  it('adds vector, cues and bias to a probability and labels from the threshold on', () => {
    const { labels, probabilities } = createClassifier(smallHead()).read({
      text: 'Nothing to see.',
      lang: 'en',
      vector: Float32Array.from([1, 0]),
    });
    expect(probabilities['tech-ambassador']).toBe(0.7311);
    expect(probabilities['ai-diplomacy-cell']).toBe(0.2689);
    expect(labels).toEqual([{ id: 'tech-ambassador', probability: 0.7311, decidedBy: 'machine', sentences: [[0, 15]] }]);
  });
  it('names the sentences with the cues of the model, strongest first', () => {
    const text = 'The harvest was poor. The tech ambassador met Google and Microsoft. Rain is expected.';
    const { labels } = createClassifier(smallHead()).read({
      text,
      lang: 'en',
      vector: Float32Array.from([1, 0]),
    });
    expect(labels.map(({ id, sentences }) => [id, sentences.map(([from, to]) => text.slice(from, to))])).toEqual([
      ['tech-ambassador', ['The tech ambassador met Google and Microsoft.']],
    ]);
  });
  it('finds none in a text without letters', () => {
    for (const text of ['', ' \n ', '12.3.1977 —']) {
      const read = createClassifier(smallHead()).read({
        text,
        lang: 'und',
        vector: Float32Array.from([9, 9]),
      });
      expect(read.labels).toEqual([]);
      expect(Object.values(read.probabilities)).toEqual([0, 0, 0, 0, 0, 0]);
    }
  });
  it('refuses a head that was trained on another embedding model', () => {
    expect(() => createClassifier(smallHead(), 'model-b')).toThrow(expect.objectContaining({ code: 'model-mismatch' }));
    expect(createClassifier(smallHead(), 'model-a').hash).toBe('head-of-two-numbers');
  });
  it('refuses a vector of another length', () => {
    expect(() => createClassifier(smallHead()).read({ text: 'Text', lang: 'en', vector: new Float32Array(3) })).toThrow(
      expect.objectContaining({ code: 'wrong-dimension' }),
    );
  });
});

describe('Explaining by vectors', () => {
  it('orders sentences by how far their own vectors speak for the model', () => {
    const ordered = explain(
      smallHead(),
      'tech-ambassador',
      ['a', 'b', 'c'],
      [Float32Array.from([0, 1]), Float32Array.from([1, 0]), Float32Array.from([-1, 0])],
    );
    expect(ordered).toEqual([
      { sentence: 1, score: 1 },
      { sentence: 0, score: -1 },
      { sentence: 2, score: -3 },
    ]);
  });
});

describe('A stored head', () => {
  it('with weights missing is damaged', () => {
    const head = smallHead();
    const broken = {
      ...head,
      models: { ...head.models, 'tech-ambassador': { ...head.models['tech-ambassador'], weights: [1] } },
    };
    expect(() => readHead(broken)).toThrow(expect.objectContaining({ code: 'store-damaged' }));
    expect(() => readHead({})).toThrow(expect.objectContaining({ code: 'store-damaged' }));
  });
});
