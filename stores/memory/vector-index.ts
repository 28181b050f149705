import { AppError } from '../../domain/errors.ts';
import type { VectorIndex, VectorRow } from '../../domain/ports/indexes.ts';

/** The vector port answered from memory: the measure for the engines. */
export function createMemoryVectorIndex(dimension: number): VectorIndex {
  const rows = new Map<number, VectorRow>();
  const check = (vector: Float32Array): void => {
    if (vector.length !== dimension)
      throw new AppError('wrong-dimension', `A vector of ${vector.length} numbers does not fit an index of ${dimension}.`);
  };
  return {
    async upsert(added) {
      for (const row of added) check(row.vector);
      for (const row of added) rows.set(row.passage, row);
    },
    async remove(passages) {
      for (const passage of passages) rows.delete(passage);
    },
    async search({ cells, vector, selection, limit }) {
      check(vector);
      const chosen = selection === undefined ? undefined : new Set(selection.numbers);
      return [...rows.values()]
        .filter((row) => cells.includes(row.cell))
        .filter((row) => chosen === undefined || chosen.has(selection?.level === 'documents' ? row.document : row.passage))
        .map((row) => ({ passage: row.passage, document: row.document, score: cosine(row.vector, vector) }))
        .sort((a, b) => b.score - a.score || a.passage - b.passage)
        .slice(0, limit);
    },
    async vectors(passages) {
      return new Map(
        passages.flatMap((passage) => {
          const row = rows.get(passage);
          return row === undefined ? [] : [[passage, row.vector] as const];
        }),
      );
    },
    async size() {
      return rows.size;
    },
    async upkeep() {},
    async clear() {
      rows.clear();
    },
    async close() {},
  };
}

function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    dot += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  return squaresA === 0 || squaresB === 0 ? 0 : dot / Math.sqrt(squaresA * squaresB);
}
