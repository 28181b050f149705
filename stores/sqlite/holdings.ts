import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { CollectionSummary, Facet } from '../../domain/ports/catalogue-shapes.ts';
import type { CatalogueContext } from './context.ts';
import type { Database } from './open-database.ts';

type Totals = Awaited<ReturnType<CatalogueReads['totals']>>;

const inCells = 'cell IN (SELECT value FROM json_each(?1))';

/** How much is held, counted over readable cells only. */
export function holdingReads({ db, cells }: CatalogueContext): Pick<CatalogueReads, 'collections' | 'totals' | 'actors'> {
  const counted = new Map<string, Totals>();
  let countedState = '';
  return {
    collections: async (scope) =>
      db.reading(() => {
        const rows = db.all<Omit<CollectionSummary, 'marking'> & { cells: number; cell: number }>(
          `SELECT c.name, count(*) AS documents, sum(d.passages) AS passages, count(DISTINCT d.cell) AS cells, min(d.cell) AS cell
            FROM document d JOIN collection c ON c.number = d.collection WHERE d.${inCells} GROUP BY c.number ORDER BY c.name`,
          cells.readableJson(scope),
        );
        // One marking when all readable papers bear it.
        return rows.map(({ name, documents, passages, cells: count, cell }) => ({
          name,
          documents,
          passages,
          marking: count === 1 ? cells.marking(cell) : null,
        }));
      }),
    totals: async (scope) =>
      db.reading(() => {
        const readable = cells.readableJson(scope);
        const state = stateOf(db);
        if (state !== countedState) counted.clear();
        countedState = state;
        const totals = counted.get(readable) ?? countTotals(db, readable);
        counted.set(readable, totals);
        return { ...totals };
      }),
    actors: async (scope) =>
      db.reading(() =>
        db
          .all<Facet>(
            `SELECT a.actor AS value, count(DISTINCT p.document) AS count FROM passage_actor a JOIN passage p ON p.number = a.passage
              WHERE p.${inCells} GROUP BY a.actor ORDER BY count DESC, value`,
            cells.readableJson(scope),
          )
          .map((row) => ({ ...row })),
      ),
  };
}

/**
 * Changes whenever the record may have: with every commit of another connection and every row this one writes. Every search asks for the totals,
 * and counting what waits walks all of it, so the last count is kept until then.
 */
function stateOf(db: Database): string {
  const row = db.get<{ others: number; own: number }>('SELECT data_version AS others, total_changes() AS own FROM pragma_data_version');
  return `${row?.others}.${row?.own}`;
}

function countTotals(db: Database, readable: string): Totals {
  const row = db.get<Totals>(
    `SELECT (SELECT count(*) FROM document WHERE ${inCells}) AS documents,
      (SELECT coalesce(sum(passages), 0) FROM cell WHERE number IN (SELECT value FROM json_each(?1))) AS passages,
      (SELECT count(*) FROM passage WHERE has_vector = 0 AND ${inCells}) AS waitingMeaning,
      (SELECT count(*) FROM passage WHERE head_hash IS NULL AND is_decided = 0 AND ${inCells}) AS waitingModels,
      (SELECT count(*) FROM document WHERE passages = 0 AND ${inCells}) AS withoutText`,
    readable,
  );
  if (row === undefined) throw new Error('A count gave no row.');
  return row;
}
