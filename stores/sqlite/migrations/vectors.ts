import type { Migration } from '../migrate.ts';

/** The vector store's steps, oldest first. A released step is never edited: a change is a new step. */
export const vectorMigrations: readonly Migration[] = [
  {
    name: 'vectors',
    sql: `
-- Vectors as little-endian 32-bit floats. text_hash: SHA-256 of the exact string, as UTF-8.
CREATE TABLE vector (
  text_hash BLOB NOT NULL,
  model_hash TEXT NOT NULL,
  template_version INTEGER NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (text_hash, model_hash, template_version)
) STRICT, WITHOUT ROWID;
`,
  },
];
