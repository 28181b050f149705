import { AppError } from '../../domain/errors.ts';
import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Reading } from '../use-cases.ts';

/** Import runs and what became of each item. */
export function runAnswers({ catalogue }: { readonly catalogue: Catalogue }): Pick<Reading, 'run' | 'runs' | 'outcomes'> {
  const requireRun = async (number: number) => {
    const run = await catalogue.run(number);
    if (run === undefined)
      throw new AppError('not-found', `There is no import run ${number}. The page Imports lists them.`, {
        details: { run: number },
      });
    return run;
  };
  return {
    run: async (_reader, number) => ({ run: await requireRun(number), progress: null }),
    runs: async (_reader, limit) => ({ runs: await catalogue.runs(limit), waiting: [] }),
    async outcomes(_reader, number, { cursor, limit, kinds }) {
      await requireRun(number);
      const after = cursor === undefined ? 0 : readPosition(cursor);
      const rows = await catalogue.outcomes(number, {
        after,
        limit,
        ...(kinds === undefined || kinds.length === 0 ? {} : { kinds }),
      });
      const last = rows.at(-1);
      return {
        run: number,
        outcomes: rows.map((row) => row.outcome),
        next: rows.length < limit || last === undefined ? null : String(last.position),
      };
    },
  };
}

function readPosition(cursor: string): number {
  const position = Number(cursor);
  if (!Number.isSafeInteger(position) || position < 0)
    throw new AppError('usage', 'This “next” cannot be read. Ask again without it.', {
      details: { field: 'cursor' },
    });
  return position;
}
