/** Makes document ids: 12 letters and digits (0-9a-z). Random in production; a test may key them by the item's path. */
export type Ids = { documentId(item: string): string };
