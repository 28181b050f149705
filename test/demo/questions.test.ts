import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchResult } from '../../domain/answers/search.ts';
import { gapsInQuestions } from './known-gaps.ts';
import { demoArchive, demoQuestions, type DemoArchive } from '../support/demo-archive.ts';

const questions = await demoQuestions();
/** Known items must be first; what is looked for by meaning stands on the first screen. */
const places = { number: 1, title: 1, phrase: 1, meaning: 5, 'cross-language': 5 } as const;

describe('The questions of the demo', () => {
  let demo: DemoArchive;
  beforeAll(async () => void (demo = await demoArchive()), 120_000);
  afterAll(() => demo.close());

  it.for(questions)('$kind: $q', async ({ q, kind, expect: expected }) => {
    const found = (await demo.search(q, places[kind])).map(({ document }) => demo.pathOf(document.id));
    expect(
      found.some((path) => expected.includes(path)),
      `came instead: ${found.join(', ')}`,
    ).toBe(!gapsInQuestions.some((gap) => q.startsWith(gap)));
  });

  it('are answered with passages that stand on their stated page, at their stated place', async () => {
    let checked = 0;
    for (const { q } of questions)
      for (const { document, passages } of await demo.search(q, 10))
        for (const passage of passages) {
          expect([passage.id, await textAt(document, passage)]).toEqual([passage.id, passage.text]);
          expect(passage.page).toBe(passage.spans[0]?.page);
          for (const [from, to] of passage.marks) expect(passage.text.slice(from, to)).toMatch(/^\S(?:.*\S)?$/su);
          checked += 1;
        }
    expect(checked).toBeGreaterThan(questions.length * 5);
  });

  async function textAt(document: SearchResult['document'], passage: SearchResult['passages'][number]): Promise<string> {
    const parts = [];
    for (const { page, start, end } of passage.spans) parts.push((await demo.reading.page('t', document.id, page)).text.slice(start, end));
    return parts.join('\n');
  }
});
