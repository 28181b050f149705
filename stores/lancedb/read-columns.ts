import type { Table as ArrowTable } from 'apache-arrow';
import type { Hit } from '../../domain/ports/indexes.ts';

/** What LanceDB answers with: `toArrow()` of a query. Rows as objects cost a proxy each, and a search reads thousands, so columns are read whole. */
export type Columns = Pick<ArrowTable, 'numRows' | 'getChild'>;

/** Hits from the columns passage and document, with the score worked out from another. */
export function hitsOf(columns: Columns, of: '_score' | '_distance', score: (value: number) => number): Hit[] {
  const [passages, documents, values] = [numbersOf(columns, 'passage'), numbersOf(columns, 'document'), numbersOf(columns, of)];
  const hits: Hit[] = [];
  for (let row = 0; row < columns.numRows; row += 1)
    hits.push({ passage: passages[row] ?? 0, document: documents[row] ?? 0, score: score(values[row] ?? 0) });
  return hits;
}

export function numbersOf(columns: Columns, name: string): ArrayLike<number> {
  if (columns.numRows === 0) return [];
  const numbers: ArrayLike<number> = child(columns, name).toArray();
  return numbers;
}

/** Vectors of a fixed-size list, each a copy of its own. */
export function vectorsOf(columns: Columns, name: string, dimension: number): Float32Array[] {
  if (columns.numRows === 0) return [];
  return child(columns, name).data.flatMap((part) => {
    const values: Float32Array = part.children[0]?.values ?? new Float32Array();
    return Array.from({ length: part.length }, (_, row) =>
      values.slice((part.offset + row) * dimension, (part.offset + row + 1) * dimension),
    );
  });
}

function child(columns: Columns, name: string): NonNullable<ReturnType<Columns['getChild']>> {
  const column = columns.getChild(name);
  if (column === null) throw new TypeError(`The index answered without the column ${name}.`);
  return column;
}
