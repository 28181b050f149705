import type { Catalogue } from '../domain/ports/catalogue.ts';
import type { KeywordIndex } from '../domain/ports/indexes.ts';

export type SettleLimits = { readonly freshPassages: number; readonly smallCell: number };

const batch = 2_000;

/**
 * Moves the words of large cells out of the fresh index into tables of their own. Small cells stay: each table costs about a millisecond a
 * query. A passage is written to its table before it leaves the fresh index, so it is never found by neither; if the program stops between the two it is
 * found once all the same, because the settled index holds a passage once and searches fold doubles.
 */
export async function settleWords(
  { catalogue, settledWords }: { readonly catalogue: Catalogue; readonly settledWords: KeywordIndex },
  limits: SettleLimits,
  signal: AbortSignal,
): Promise<number> {
  let moved = 0;
  const settledCells = new Set(await catalogue.settledCells());
  for (const { cell, passages } of await catalogue.freshCells()) {
    if (passages < limits.smallCell && !settledCells.has(cell)) continue;
    for (
      let rows = await catalogue.freshRows(cell, 0, batch);
      rows.length > 0 && !signal.aborted;
      rows = await catalogue.freshRows(cell, 0, batch)
    ) {
      await settledWords.upsert(rows);
      await catalogue.settle(rows.map((row) => row.passage));
      moved += rows.length;
    }
  }
  return moved;
}

/** True when the fresh side has grown past its bound, so that a long import moves words before its end. */
export async function isFreshFull(catalogue: Catalogue, limits: SettleLimits): Promise<boolean> {
  const cells = await catalogue.freshCells();
  return cells.reduce((sum, cell) => sum + cell.passages, 0) > limits.freshPassages;
}
