import { embeddedText } from '../../domain/embedded-text.ts';
import type { CatalogueUpkeep } from '../../domain/ports/catalogue.ts';
import type { CatalogueContext } from './context.ts';
import { removeFresh } from './fresh-words.ts';
import { pageTexts } from './page-texts.ts';
import { textOfSpans, unpackSpans } from './passage-text.ts';
import { unsettle } from './unsettle.ts';

type TextRow = {
  readonly number: number;
  readonly document: number;
  readonly version: number;
  readonly cell: number;
  readonly lang: string;
  readonly spans: string;
  readonly header_line: string;
};
type FreshRow = {
  readonly passage: number;
  readonly document: number;
  readonly cell: number;
  readonly exact: string;
  readonly terms: string;
};

const textColumns = `p.number, p.document, d.version, p.cell, p.lang, p.spans, p.header_line
  FROM passage p JOIN document d ON d.number = p.document`;

/** What index upkeep asks of the record. Not bound to a reader: it moves every cell. */
export function upkeep(context: CatalogueContext): CatalogueUpkeep {
  const { db } = context;
  const texts = (rows: readonly TextRow[]): (TextRow & { text: string })[] => {
    const textOfPage = pageTexts(db);
    return rows.map((row) => ({
      ...row,
      text: textOfSpans(unpackSpans(row.spans), (page) => textOfPage(row.document, row.version, page)),
    }));
  };
  return {
    waitingVectors: async (after, limit) =>
      db.reading(() =>
        texts(db.all<TextRow>(`SELECT ${textColumns} WHERE p.has_vector = 0 AND p.number > ? ORDER BY p.number LIMIT ?`, after, limit)).map(
          (row) => ({
            passage: row.number,
            document: row.document,
            cell: row.cell,
            text: embeddedText(row.header_line, row.text),
          }),
        ),
      ),
    countWaitingVectors: async () =>
      db.get<{ waiting: number }>('SELECT count(*) AS waiting FROM passage WHERE has_vector = 0')?.waiting ?? 0,
    markVectors: async (passages) =>
      db.transaction(() => {
        db.run('UPDATE passage SET has_vector = 1 WHERE number IN (SELECT value FROM json_each(?))', JSON.stringify(passages));
        noteDeparted({ db }, passages);
      }),
    waitingModels: async (headHash, after, limit) =>
      db.reading(() =>
        texts(
          db.all<TextRow>(
            `SELECT ${textColumns} WHERE p.is_decided = 0 AND p.head_hash IS NOT ? AND p.number > ? ORDER BY p.number LIMIT ?`,
            headHash,
            after,
            limit,
          ),
        ).map((row) => ({
          passage: row.number,
          text: row.text,
          embedded: embeddedText(row.header_line, row.text),
          lang: row.lang,
        })),
      ),
    // Current passages that the fresh words do not hold are settled.
    settledCells: async () =>
      db
        .all<{ number: number }>(
          `SELECT number FROM cell WHERE passages > (SELECT count(*) FROM fresh_row f WHERE f.cell = cell.number) ORDER BY number`,
        )
        .map((row) => row.number),
    freshCells: async () =>
      db
        .all<{ cell: number; passages: number }>('SELECT cell, count(*) AS passages FROM fresh_row GROUP BY cell ORDER BY cell')
        .map((row) => ({ ...row })),
    freshRows: async (cell, after, limit) =>
      db
        .all<FreshRow>(
          `SELECT f.passage, f.document, f.cell, w.exact, w.terms FROM fresh_row f JOIN passage_words w ON w.passage = f.passage
            WHERE f.cell = ? AND f.passage > ? ORDER BY f.passage LIMIT ?`,
          cell,
          after,
          limit,
        )
        .map(({ passage, document, cell: number, exact, terms }) => ({
          passage,
          document,
          cell: number,
          words: { exact, terms },
        })),
    settle: async (passages) =>
      db.transaction(() => {
        for (const passage of passages) removeFresh(context, passage);
        noteDeparted({ db }, passages);
      }),
    departed: async (limit) =>
      db.all<{ passage: number }>('SELECT passage FROM departed ORDER BY passage LIMIT ?', limit).map((row) => row.passage),
    forgetDeparted: async (passages) => {
      db.run('DELETE FROM departed WHERE passage IN (SELECT value FROM json_each(?))', JSON.stringify(passages));
    },
    unsettleAll: () => unsettle(context),
  };
}

/** Passages that left the record while another index was taking them in: that index has to forget them again. */
function noteDeparted({ db }: Pick<CatalogueContext, 'db'>, passages: readonly number[]): void {
  db.run(
    `INSERT OR IGNORE INTO departed (passage) SELECT value FROM json_each(?)
      WHERE NOT EXISTS (SELECT 1 FROM passage p WHERE p.number = value)`,
    JSON.stringify(passages),
  );
}
