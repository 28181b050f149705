import { AppError } from '../../domain/errors.ts';
import { emptyOutcomeCounts, type ImportRun } from '../../domain/run.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { CatalogueRuns, CatalogueWrites } from '../../domain/ports/catalogue.ts';
import type { CatalogueContext } from './context.ts';

type RunRow = {
  readonly number: number;
  readonly state: string;
  readonly collection: string;
  readonly source: string;
  readonly who: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly found: number;
  readonly documents: number;
  readonly passages: number;
  readonly bytes: number;
  readonly message: string | null;
};

/** Accessions: one row a run, one outcome an item, counted as they come. */
export function runRecord({
  db,
  clock,
}: CatalogueContext): CatalogueRuns & Pick<CatalogueWrites, 'startRun' | 'addOutcomes' | 'interruptRuns' | 'endRun'> {
  const runOf = (row: RunRow): ImportRun => ({
    run: row.number,
    state: row.state as ImportRun['state'],
    collection: row.collection,
    source: JSON.parse(row.source) as string[],
    who: row.who,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    found: row.found,
    outcomes: {
      ...emptyOutcomeCounts(),
      ...Object.fromEntries(
        db
          .all<{ outcome: string; count: number }>('SELECT outcome, count FROM run_count WHERE run = ?', row.number)
          .map((counted) => [counted.outcome, counted.count]),
      ),
    },
    documents: row.documents,
    passages: row.passages,
    bytes: row.bytes,
    message: row.message,
  });
  return {
    startRun: async ({ collection, source, who, startedAt }) =>
      db.run(
        "INSERT INTO run (state, collection, source, who, started_at) VALUES ('running', ?, ?, ?, ?)",
        collection,
        JSON.stringify(source),
        who,
        startedAt,
      ).lastId,
    addOutcomes: async (run, outcomes, bytes) =>
      db.transaction(() => {
        const changed = db.run('UPDATE run SET found = found + ?, bytes = bytes + ? WHERE number = ?', outcomes.length, bytes, run).changes;
        if (changed === 0) throw noRun(run);
        const last =
          db.get<{ position: number }>('SELECT coalesce(max(position), 0) AS position FROM outcome WHERE run = ?', run)?.position ?? 0;
        outcomes.forEach((outcome, index) => {
          db.run(
            'INSERT INTO outcome (run, position, outcome, code, item, sentence, document) VALUES (?, ?, ?, ?, ?, ?, ?)',
            run,
            last + index + 1,
            outcome.outcome,
            outcome.code,
            outcome.item,
            outcome.sentence,
            outcome.document,
          );
        });
        for (const [outcome, list] of Map.groupBy(outcomes, (one) => one.outcome)) {
          db.run(
            'INSERT INTO run_count (run, outcome, count) VALUES (?, ?, ?) ON CONFLICT (run, outcome) DO UPDATE SET count = count + excluded.count',
            run,
            outcome,
            list.length,
          );
        }
      }),
    interruptRuns: async (at) => {
      db.run("UPDATE run SET state = 'interrupted', ended_at = ? WHERE state IN ('running', 'paused')", at);
    },
    endRun: async (run, state, message) => {
      const changed = db.run(
        'UPDATE run SET state = ?, message = ?, ended_at = ? WHERE number = ?',
        state,
        message,
        clock.now().toISOString(),
        run,
      ).changes;
      if (changed === 0) throw noRun(run);
    },
    run: async (run) =>
      db.reading(() => {
        const row = db.get<RunRow>('SELECT * FROM run WHERE number = ?', run);
        return row === undefined ? undefined : runOf(row);
      }),
    runs: async (limit) => db.reading(() => db.all<RunRow>('SELECT * FROM run ORDER BY number DESC LIMIT ?', limit).map(runOf)),
    outcomes: async (run, { after, limit, kinds }) =>
      db.reading(() =>
        db
          .all<Outcome & { position: number }>(
            `SELECT position, item, outcome, code, sentence, document FROM outcome
              WHERE run = ?1 AND position > ?2 AND (?3 IS NULL OR outcome IN (SELECT value FROM json_each(?3))) ORDER BY position LIMIT ?4`,
            run,
            after,
            kinds === undefined ? null : JSON.stringify(kinds),
            limit,
          )
          .map(({ position, ...outcome }) => ({ position, outcome })),
      ),
  };
}

function noRun(run: number): AppError {
  return new AppError('not-found', `There is no import run ${run}. \`reftel status\` names the last one.`, {
    details: { run },
  });
}
