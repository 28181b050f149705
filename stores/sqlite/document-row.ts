/** A document's newest version as the other tables refer to it. */
export type DocumentRow = {
  readonly number: number;
  readonly id: string;
  readonly version: number;
  readonly cell: number;
  readonly collection: number;
};
