import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../domain/ports/embedder.ts';

/** Every answer to the embedder port keeps these promises. */
export function embedderContract(name: string, make: () => Promise<Embedder>): void {
  describe(`${name} keeps the promises of an embedder`, () => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await make();
    });
    afterAll(async () => {
      await embedder.close();
    });

    it('answers no texts with no vectors', async () => {
      expect(await embedder.embed([], 'passage')).toEqual([]);
    });

    it('gives a unit vector of its dimension for every text, in the order asked', async () => {
      const texts = ['The embassy lodged a protest.', 'a', '', 'Der Botschafter wurde einbestellt. '.repeat(40), 'রাষ্ট্রদূত'];
      const vectors = await embedder.embed(texts, 'passage');
      expect(vectors.map((vector) => vector.length)).toEqual(texts.map(() => embedder.identity.dimension));
      for (const [i, text] of texts.entries()) {
        if (text !== '') expect(Math.hypot(...(vectors[i] ?? []))).toBeCloseTo(1, 3);
        const [alone] = await embedder.embed([text], 'passage');
        expect(distance(alone, vectors[i])).toBeLessThan(0.01);
      }
    });

    it('puts a text nearer to its like than to another', async () => {
      const [a, b, c] = await embedder.embed(
        ['visa fees for students', 'student visa fees', 'the harbour was dredged in spring'],
        'passage',
      );
      expect(distance(a, b)).toBeLessThan(distance(a, c));
    });
  });
}

function distance(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY;
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}
