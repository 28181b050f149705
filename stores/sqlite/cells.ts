import { markingKey, type Marking } from '../../domain/marking.ts';
import type { Cell, Scope } from '../../domain/scope.ts';
import type { Database } from './open-database.ts';

export type Cells = {
  /** Cells whose marking the reader may read in full, in order of number. */
  readable(scope: Scope): Cell[];
  /** Their numbers as a JSON list, the form in which every statement takes them. */
  readableJson(scope: Scope): string;
  marking(cell: number): Marking;
  /** Number of the marking's cell, made when new. Inside a write transaction only. */
  ensure(marking: Marking): number;
  find(marking: Marking): number | undefined;
};

type CellRow = { readonly number: number; readonly marking: string };

/** The table of cells. A cell never changes its marking, so those once read from the committed table are kept. */
export function openCells(db: Database): Cells {
  const known = new Map<number, Cell>();
  const refresh = (): void => {
    const newest = Math.max(0, ...known.keys());
    for (const row of db.all<CellRow>('SELECT number, marking FROM cell WHERE number > ? ORDER BY number', newest)) {
      known.set(row.number, { number: row.number, marking: JSON.parse(row.marking) as Marking });
    }
  };
  const readable = (scope: Scope): Cell[] => {
    refresh();
    return [...known.values()].filter((cell) => scope.mayRead(cell.marking));
  };
  const find = (marking: Marking): number | undefined =>
    db.get<{ number: number }>('SELECT number FROM cell WHERE key = ?', markingKey(marking))?.number;
  return {
    readable,
    readableJson: (scope) => JSON.stringify(readable(scope).map((cell) => cell.number)),
    marking: (number) => {
      const cell = known.get(number);
      if (cell === undefined) throw new Error(`Cell ${number} was used before it was read.`);
      return cell.marking;
    },
    find,
    ensure: (marking) =>
      find(marking) ?? db.run('INSERT INTO cell (key, marking) VALUES (?, ?)', markingKey(marking), JSON.stringify(sorted(marking))).lastId,
  };
}

/** Lists in one order, so that equal markings are stored equal. */
function sorted(marking: Marking): Marking {
  const list = (values: readonly string[]): string[] => [...new Set(values)].sort();
  return {
    policy: marking.policy,
    level: marking.level,
    compartments: list(marking.compartments),
    releasableTo: list(marking.releasableTo),
    groups: list(marking.groups),
  };
}
