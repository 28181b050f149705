import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VectorIndex, VectorRow } from '../../domain/ports/indexes.ts';

export type VectorIndexUnderTest = { readonly index: VectorIndex; dispose(): Promise<void> };

/** Dimension the suite uses. */
export const contractDimension = 4;

const row = (passage: number, document: number, cell: number, ...vector: number[]): VectorRow => ({
  passage,
  document,
  cell,
  vector: Float32Array.from(vector),
});
const toward = Float32Array.from([1, 0, 0, 0]);

/** Every answer to the vector port keeps these promises (design §4). `make` opens an index of four numbers a vector. */
export function vectorIndexContract(name: string, make: () => Promise<VectorIndexUnderTest>): void {
  describe(`${name} keeps the promises of a vector index`, () => {
    let made: VectorIndexUnderTest;
    const index = (): VectorIndex => made.index;
    beforeEach(async () => {
      made = await make();
    });
    afterEach(async () => {
      await made.dispose();
    });

    it('answers an empty index with an empty list', async () => {
      expect(await index().search({ cells: [1], vector: toward, limit: 5 })).toEqual([]);
      expect(await index().size()).toBe(0);
    });

    it('finds the nearest first, with the cosine as score', async () => {
      await index().upsert([row(1, 1, 1, 0, 1, 0, 0), row(2, 2, 1, 0.6, 0.8, 0, 0), row(3, 3, 1, 1, 0, 0, 0)]);
      const hits = await index().search({ cells: [1], vector: toward, limit: 5 });
      expect(hits.map((hit) => hit.passage)).toEqual([3, 2, 1]);
      expect(hits[1]?.score).toBeCloseTo(0.6, 5);
    });

    it('holds a passage once when it is upserted twice, also in one call, with the newest vector', async () => {
      await index().upsert([row(1, 1, 1, 0, 1, 0, 0), row(1, 1, 1, 0, 0, 1, 0)]);
      await index().upsert([row(1, 1, 1, 1, 0, 0, 0)]);
      expect(await index().size()).toBe(1);
      expect((await index().search({ cells: [1], vector: toward, limit: 5 }))[0]?.score).toBeCloseTo(1, 5);
    });

    it('holds a passage once when twenty writers upsert it at once', async () => {
      await Promise.all(Array.from({ length: 20 }, () => index().upsert([row(1, 1, 1, 1, 0, 0, 0)])));
      expect(await index().size()).toBe(1);
    });

    it('applies cells and selections before ranking', async () => {
      await index().upsert(Array.from({ length: 50 }, (_, i) => row(i + 1, Math.floor(i / 2) + 1, i < 40 ? 1 : 2, 1, i / 50, 0, 0)));
      expect((await index().search({ cells: [2], vector: toward, limit: 1 })).map((hit) => hit.passage)).toEqual([41]);
      expect(
        (
          await index().search({
            cells: [1, 2],
            vector: toward,
            selection: { level: 'documents', numbers: Uint32Array.from([25]) },
            limit: 5,
          })
        ).map((hit) => hit.passage),
      ).toEqual([49, 50]);
      expect(
        await index().search({
          cells: [1],
          vector: toward,
          selection: { level: 'passages', numbers: new Uint32Array() },
          limit: 5,
        }),
      ).toEqual([]);
      expect(await index().search({ cells: [], vector: toward, limit: 5 })).toEqual([]);
    });

    it('is empty after clear, and takes passages again', async () => {
      await index().upsert([row(1, 1, 1, 1, 0, 0, 0)]);
      await index().clear();
      expect(await index().size()).toBe(0);
      await index().upsert([row(2, 2, 1, 1, 0, 0, 0)]);
      expect((await index().search({ cells: [1], vector: toward, limit: 5 })).map((hit) => hit.passage)).toEqual([2]);
    });

    it('returns equal scores in passage order', async () => {
      await index().upsert([row(3, 3, 1, 1, 0, 0, 0), row(1, 1, 1, 1, 0, 0, 0), row(2, 2, 1, 1, 0, 0, 0)]);
      expect((await index().search({ cells: [1], vector: toward, limit: 5 })).map((hit) => hit.passage)).toEqual([1, 2, 3]);
    });

    it('refuses a vector of the wrong length by code', async () => {
      await expect(index().upsert([row(1, 1, 1, 1, 0)])).rejects.toMatchObject({ code: 'wrong-dimension' });
      await expect(index().search({ cells: [1], vector: Float32Array.from([1]), limit: 5 })).rejects.toMatchObject({
        code: 'wrong-dimension',
      });
    });

    it('gives back vectors by passage, and forgets what was removed', async () => {
      await index().upsert([row(1, 1, 1, 0.5, 0.25, 0, 0), row(2, 2, 1, 1, 0, 0, 0)]);
      await index().upkeep();
      await index().remove([2]);
      const vectors = await index().vectors([1, 2, 3]);
      expect([...vectors.keys()]).toEqual([1]);
      expect([...(vectors.get(1) ?? [])]).toEqual([0.5, 0.25, 0, 0]);
    });
  });
}
