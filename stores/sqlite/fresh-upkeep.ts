import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CatalogueContext } from './context.ts';

type Deps = Pick<CatalogueContext, 'db'>;

/** Pages merged in one transaction: up to 30 ms where most rows are removed ones. */
const pagesAtOnce = 100;

/**
 * Takes removed rows out of the fresh words, which otherwise cost every search as much as living ones. In short transactions; a
 * stopped upkeep is gone on with by the next.
 */
export async function mergeRemoved({ db }: Deps): Promise<void> {
  if (db.get('SELECT 1 FROM fresh_row LIMIT 1') === undefined) {
    db.transaction(() => emptyFresh({ db }));
    return;
  }
  // A negative number of pages begins a merge of all parts; positive ones go on with it.
  let pages = -pagesAtOnce;
  while (mergeStep({ db }, pages)) {
    pages = pagesAtOnce;
    await nextTurn();
  }
}

/** Says whether there was something to do: FTS5 then changes at least two rows of its own. */
function mergeStep({ db }: Deps, pages: number): boolean {
  const changes = (): number => db.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes ?? 0;
  return db.transaction(() => {
    const before = changes();
    db.run("INSERT INTO fresh_words (fresh_words, rank) VALUES ('merge', ?)", pages);
    return changes() - before >= 2;
  });
}

/** Empties the word table. Inside a write transaction only. */
export function emptyFresh({ db }: Deps): void {
  db.run("INSERT INTO fresh_words (fresh_words) VALUES ('delete-all')");
}
