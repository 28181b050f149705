import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmbedderIdentity, VectorStore } from '../../domain/ports/embedder.ts';

const identity: EmbedderIdentity = { modelHash: 'model-a', templateVersion: 1, dimension: 3 };
const vector = (...values: number[]): Float32Array => Float32Array.from(values);

/** Every answer to the vector store port keeps these promises. */
export function vectorStoreContract(name: string, make: () => VectorStore): void {
  describe(`${name} keeps the promises of a vector store`, () => {
    let store: VectorStore;
    beforeEach(() => {
      store = make();
    });
    afterEach(() => store.close());

    it('gives vectors back in the order asked, undefined where it has none', async () => {
      await store.put(identity, [
        { text: 'a', vector: vector(1, 0, 0) },
        { text: 'b', vector: vector(0, 0.1, -2.5) },
      ]);
      expect(await store.get(identity, ['b', 'c', 'a', 'b'])).toEqual([
        vector(0, 0.1, -2.5),
        undefined,
        vector(1, 0, 0),
        vector(0, 0.1, -2.5),
      ]);
    });

    it('answers an empty question with an empty list', async () => {
      expect(await store.get(identity, [])).toEqual([]);
      await store.put(identity, []);
    });

    it('keeps vectors of other models and other text templates apart', async () => {
      await store.put(identity, [{ text: 'a', vector: vector(1, 0, 0) }]);
      await store.put({ ...identity, modelHash: 'model-b' }, [{ text: 'a', vector: vector(0, 1, 0) }]);
      expect(await store.get(identity, ['a'])).toEqual([vector(1, 0, 0)]);
      expect(await store.get({ ...identity, templateVersion: 2 }, ['a'])).toEqual([undefined]);
    });

    it('tells texts apart to the last space, and takes any string', async () => {
      const texts = ['a', 'a ', ' a', '', 'ä', 'a\u0308', '"; DROP TABLE vector', '\u0000', 'ক'.repeat(20_000)];
      await store.put(
        identity,
        texts.map((text, i) => ({ text, vector: vector(i, 0, 0) })),
      );
      expect((await store.get(identity, texts)).map((found) => found?.[0])).toEqual(texts.map((_, i) => i));
    });

    it('keeps the newest vector of a text put twice', async () => {
      await store.put(identity, [
        { text: 'a', vector: vector(1, 0, 0) },
        { text: 'a', vector: vector(0, 1, 0) },
      ]);
      await store.put(identity, [{ text: 'a', vector: vector(0, 0, 1) }]);
      expect(await store.get(identity, ['a'])).toEqual([vector(0, 0, 1)]);
    });

    it('is not changed by what is done with a vector afterwards', async () => {
      const given = vector(1, 2, 3);
      await store.put(identity, [{ text: 'a', vector: given }]);
      given.fill(0);
      (await store.get(identity, ['a']))[0]?.fill(0);
      expect(await store.get(identity, ['a'])).toEqual([vector(1, 2, 3)]);
    });

    it('takes a view into a larger array', async () => {
      await store.put(identity, [{ text: 'a', vector: vector(9, 1, 2, 3, 9).subarray(1, 4) }]);
      expect(await store.get(identity, ['a'])).toEqual([vector(1, 2, 3)]);
    });

    it('refuses a vector of the wrong length by code, and keeps nothing of that call', async () => {
      const entries = [
        { text: 'a', vector: vector(1, 2, 3) },
        { text: 'b', vector: vector(1) },
      ];
      await expect(store.put(identity, entries)).rejects.toMatchObject({ code: 'wrong-dimension' });
      expect(await store.get(identity, ['a', 'b'])).toEqual([undefined, undefined]);
    });
  });
}
