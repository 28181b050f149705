import type { Marking } from './marking.ts';

declare const authorised: unique symbol;

/**
 * What one reader may read. Only `access/` makes one; the brand keeps any other value from compiling.
 * Every read of every port takes a scope.
 */
export type Scope = {
  readonly [authorised]: true;
  /** Who reads, for the audit. */
  readonly reader: string;
  mayRead(marking: Marking): boolean;
};

/** One exact marking. A search opens only the cells the reader may read in full (design §4). */
export type Cell = { readonly number: number; readonly marking: Marking };
