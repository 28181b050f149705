import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompareAnswer, Evidence } from '../../domain/answers/compare.ts';
import { modelIds } from '../../domain/models.ts';
import { gapsInCells } from './known-gaps.ts';
import { demoArchive, expectedCells, type DemoArchive } from '../support/demo-archive.ts';

const expected = await expectedCells();
const cells = Object.entries(expected).flatMap(([actor, models]) => modelIds.map((model) => ({ actor, model, ...models[model] })));

describe('The comparison of the demo', () => {
  let demo: DemoArchive;
  let answer: CompareAnswer;
  beforeAll(async () => {
    demo = await demoArchive();
    answer = await demo.reading.compare('t', { actors: Object.keys(expected) });
  }, 120_000);
  afterAll(() => demo.close());

  it.for(cells)('$actor × $model: $state', async ({ actor, model, state }) => {
    const cell = answer.cells.find((one) => one.actor === actor && one.model === model);
    const { evidence } = await demo.reading.evidence('t', actor, model);
    expect(cell?.state === state, `${cell?.state}; passages behind it: ${evidence.map(named).join('; ') || 'none'}`).toBe(
      !gapsInCells.includes(`${actor} ${model}`),
    );
  });

  it('names what is missing exactly where there is no evidence, with its risk', () => {
    const without = answer.cells.filter(({ state }) => state === 'no-evidence').map(({ actor, model }) => `${actor} ${model}`);
    expect(answer.missing.map(({ actor, model }) => `${actor} ${model}`)).toEqual(without);
    for (const { risk } of answer.missing) expect(risk).toMatch(/\.$/);
  });

  it('shows evidence that stands on its page and counts what the evidence list holds', async () => {
    for (const { actor, model, passages, documents, evidence: shown } of answer.cells) {
      const { evidence } = await demo.reading.evidence('t', actor, model);
      expect([evidence.length, new Set(evidence.map(({ document }) => document.id)).size]).toEqual([passages, documents]);
      expect(shown.map(({ passage }) => passage.id)).toEqual(evidence.slice(0, shown.length).map(({ passage }) => passage.id));
      for (const { document, page, passage } of shown) {
        const [span] = passage.spans;
        const { text } = await demo.reading.page('t', document.id, page);
        expect(passage.text.startsWith(text.slice(span?.start, span?.end))).toBe(true);
      }
    }
  });

  function named({ document, passage, probability }: Evidence): string {
    return `${demo.pathOf(document.id)} p. ${passage.page} (${probability.toFixed(2)}) ${passage.text.slice(0, 60).replace(/\s+/g, ' ')}`;
  }
});
