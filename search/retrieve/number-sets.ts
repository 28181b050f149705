/** Algebra of sorted number lists: what filters, fields and required words let through. */
export function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const other = new Set(b.length < a.length ? b : a);
  return (b.length < a.length ? a : b).filter((number) => other.has(number));
}

export function unite(sets: readonly Uint32Array[]): Uint32Array {
  return Uint32Array.from(new Set(sets.flatMap((set) => [...set]))).sort();
}

export function subtract(a: Uint32Array, b: Uint32Array): Uint32Array {
  const gone = new Set(b);
  return a.filter((number) => !gone.has(number));
}

export function sortedNumbers(numbers: Iterable<number>): Uint32Array {
  return Uint32Array.from(new Set(numbers)).sort();
}
