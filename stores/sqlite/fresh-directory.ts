import type { Database } from './open-database.ts';

/** Cell and document of each fresh passage, looked up thousands of times a search; typed arrays by passage number. */
export type FreshDirectory = {
  /** Cell of a passage; 0 when it is not (or no longer) a fresh one. */
  cellOf(passage: number): number;
  documentOf(passage: number): number;
  /** After rows were written under their old numbers. */
  forget(): void;
};

type Row = { readonly passage: number; readonly document: number; readonly cell: number };

/**
 * Passage numbers are never used twice and a passage never changes its cell, so what was read stays right. Ask only outside
 * write transactions: a number given in one that is rolled back is given again.
 */
export function openFreshDirectory(db: Database): FreshDirectory {
  let cells = new Int32Array(1024);
  let documents = new Int32Array(1024);
  const keep = (row: Row): void => {
    if (row.passage >= cells.length) {
      const length = Math.max(row.passage + 1, cells.length * 2);
      cells = grown(cells, length);
      documents = grown(documents, length);
    }
    cells[row.passage] = row.cell;
    documents[row.passage] = row.document;
  };
  let newest = 0;
  const cellOf = (passage: number): number => {
    const cell = cells[passage] ?? 0;
    if (cell !== 0) return cell;
    if (passage > newest) {
      for (const row of db.all<Row>('SELECT passage, document, cell FROM fresh_row WHERE passage > ? ORDER BY passage', newest)) {
        keep(row);
        newest = row.passage;
      }
    } else {
      const row = db.get<Row>('SELECT passage, document, cell FROM fresh_row WHERE passage = ?', passage);
      if (row !== undefined) keep(row);
    }
    return cells[passage] ?? 0;
  };
  return {
    cellOf,
    documentOf: (passage) => documents[passage] ?? 0,
    forget: () => {
      cells.fill(0);
      newest = 0;
    },
  };
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
