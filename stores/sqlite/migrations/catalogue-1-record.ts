/** Documents, their pages and passages, labels, decisions, references, runs. Lists and headers that are only shown are JSON text. */
export const recordSchema = `
-- One exact marking. Sums over its documents with text and their current passages stand beside it: BM25 needs them for every query.
CREATE TABLE cell (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  marking TEXT NOT NULL,
  documents INTEGER NOT NULL DEFAULT 0,
  passages INTEGER NOT NULL DEFAULT 0,
  title_tokens INTEGER NOT NULL DEFAULT 0,
  header_tokens INTEGER NOT NULL DEFAULT 0,
  body_tokens INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE collection (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

-- The newest version of each document.
CREATE TABLE document (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  cell INTEGER NOT NULL REFERENCES cell,
  collection INTEGER NOT NULL REFERENCES collection,
  source_id TEXT,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  date_from TEXT,
  date_to TEXT,
  date_edtf TEXT,
  date_precision TEXT,
  date_source TEXT,
  passages INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  run INTEGER NOT NULL,
  updated_at TEXT NOT NULL,
  title TEXT NOT NULL,
  languages TEXT NOT NULL,
  header TEXT NOT NULL,
  field_words TEXT NOT NULL,
  url TEXT,
  parent TEXT
) STRICT;
CREATE INDEX document_dates ON document (date_to, date_from, cell);
CREATE INDEX document_kind ON document (kind, cell);
CREATE INDEX document_collection ON document (collection, cell);
CREATE INDEX document_source ON document (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX document_sha ON document (sha256);
CREATE INDEX document_parent ON document (parent) WHERE parent IS NOT NULL;
CREATE INDEX document_without_text ON document (cell) WHERE passages = 0;

-- Every version there was: which bytes, when, by which run.
CREATE TABLE version (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  version INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  run INTEGER NOT NULL,
  stored_at TEXT NOT NULL,
  PRIMARY KEY (document, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE page (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  version INTEGER NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (document, version, number)
) STRICT;

CREATE TABLE document_author (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_author_actor ON document_author (actor, document);

-- Where each document was found. Records of one file may share its path; a file without an own id has it alone in its collection and cell.
CREATE TABLE document_path (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  path TEXT NOT NULL,
  run INTEGER NOT NULL,
  PRIMARY KEY (document, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_path_path ON document_path (path, document);

CREATE TABLE document_key (
  key TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  PRIMARY KEY (key, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_key_document ON document_key (document);

-- A citation holds its key only. Which document that is depends on what the reader may read, so it is found when asked.
CREATE TABLE reference (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  key TEXT NOT NULL,
  raw TEXT NOT NULL,
  kind TEXT NOT NULL,
  sentence TEXT NOT NULL,
  page INTEGER
) STRICT;
CREATE INDEX reference_document ON reference (document);
CREATE INDEX reference_key ON reference (key, document);

-- Current passages only. Text is cut from the pages by the spans, [page, start, end] each, in JSON.
CREATE TABLE passage (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  cell INTEGER NOT NULL REFERENCES cell,
  ordinal INTEGER NOT NULL,
  lang TEXT NOT NULL,
  has_vector INTEGER NOT NULL DEFAULT 0,
  is_decided INTEGER NOT NULL DEFAULT 0,
  head_hash TEXT,
  text_hash TEXT NOT NULL,
  spans TEXT NOT NULL,
  header_line TEXT NOT NULL
) STRICT;
CREATE INDEX passage_document ON passage (document, ordinal);
CREATE INDEX passage_lang ON passage (lang, cell);
CREATE INDEX passage_without_vector ON passage (number, cell) WHERE has_vector = 0;
CREATE INDEX passage_without_models ON passage (number, cell) WHERE head_hash IS NULL AND is_decided = 0;

CREATE TABLE passage_actor (
  passage INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
  actor TEXT NOT NULL,
  strength REAL NOT NULL,
  PRIMARY KEY (passage, actor)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_actor_actor ON passage_actor (actor, passage);

CREATE TABLE label (
  passage INTEGER NOT NULL REFERENCES passage ON DELETE CASCADE,
  model TEXT NOT NULL,
  probability REAL NOT NULL,
  by_person INTEGER NOT NULL,
  sentences TEXT NOT NULL,
  PRIMARY KEY (passage, model)
) STRICT, WITHOUT ROWID;
CREATE INDEX label_model ON label (model, passage);

-- What persons decided, every time; the newest of a text is in force. Anchored to the text, so that it outlives re-processing.
CREATE TABLE decision (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  text_hash TEXT NOT NULL,
  passage_id TEXT NOT NULL,
  models TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  reason TEXT,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX decision_text ON decision (document, text_hash, number);

-- Passages that left search and still stand in indexes outside this file.
CREATE TABLE departed (passage INTEGER PRIMARY KEY) STRICT;

CREATE TABLE run (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  state TEXT NOT NULL,
  collection TEXT NOT NULL,
  source TEXT NOT NULL,
  who TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  found INTEGER NOT NULL DEFAULT 0,
  documents INTEGER NOT NULL DEFAULT 0,
  passages INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  message TEXT
) STRICT;

CREATE TABLE run_count (
  run INTEGER NOT NULL REFERENCES run,
  outcome TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (run, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
  run INTEGER NOT NULL REFERENCES run,
  position INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  code TEXT NOT NULL,
  item TEXT NOT NULL,
  sentence TEXT NOT NULL,
  document TEXT,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;
`;
