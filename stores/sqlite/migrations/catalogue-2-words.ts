/** What word search needs: words and their statistics by cell, counts a passage, and the fresh word index. */
export const wordsSchema = `
-- Frequent words come early and so get small numbers, which the counts of a passage store in one byte.
CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

-- How many current passages of a cell hold a word in a column. word_key: twice the word's number, plus 1 for the column terms.
CREATE TABLE word_count (
  word_key INTEGER NOT NULL,
  cell INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  PRIMARY KEY (word_key, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE passage_counts (passage INTEGER PRIMARY KEY REFERENCES passage ON DELETE CASCADE, counts BLOB NOT NULL) STRICT;

-- The finished tokens, kept for as long as the passage: a rebuild indexes them without analysing again.
CREATE TABLE passage_words (passage INTEGER PRIMARY KEY, exact TEXT NOT NULL, terms TEXT NOT NULL) STRICT;

-- Passages not yet settled in another index. The category list keeps joined marks and vowel signs inside a token.
CREATE TABLE fresh_row (passage INTEGER PRIMARY KEY, document INTEGER NOT NULL, cell INTEGER NOT NULL) STRICT;
CREATE INDEX fresh_row_cell ON fresh_row (cell, passage);
CREATE VIRTUAL TABLE fresh_words USING fts5 (
  exact, terms, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* P* S*'"
);
-- By itself FTS5 clears removed rows out in one go, 0.3 s inside some write; upkeep does it in small steps instead.
INSERT INTO fresh_words (fresh_words, rank) VALUES ('deletemerge', 0);
-- Fewer merges while importing: a quarter less work and shorter longest writes than the default of 4, searches as fast (measured, 10,000 passages).
INSERT INTO fresh_words (fresh_words, rank) VALUES ('automerge', 16);

-- Header fields of documents, by document number.
CREATE VIRTUAL TABLE field_words USING fts5 (
  from_words, to_words, reference_words, subject_words, title_words, place_words, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M* P* S*'"
);
`;
