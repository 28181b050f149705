import type { Clock } from '../../domain/ports/clock.ts';
import type { Cells } from './cells.ts';
import type { Database } from './open-database.ts';
import type { Words } from './words.ts';

/** What every part of the catalogue works with: the open file, its word numbers, its cells, the time. */
export type CatalogueContext = {
  readonly db: Database;
  readonly words: Words;
  readonly cells: Cells;
  readonly clock: Clock;
};
