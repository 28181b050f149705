import type { HeaderField } from '../../domain/filter.ts';
import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { CatalogueContext } from './context.ts';
import { quoted } from './fts-query.ts';
import { sortedNumbers } from './select.ts';

/** Finding documents by a header field or by a key under which others cite them. */
export function fieldSelection({ db, cells }: CatalogueContext): Pick<CatalogueReads, 'selectByField' | 'selectByKey'> {
  return {
    selectByField: async (scope, field, words, whole) =>
      db.reading(() => {
        if (words.length === 0) return new Uint32Array();
        const query = words.map((word) => `${columnOf(field)} : ${quoted(word)}`).join(' AND ');
        const matches = `FROM field_words f JOIN document d ON d.number = f.rowid
          WHERE f.field_words MATCH ? AND d.cell IN (SELECT value FROM json_each(?))`;
        const readable = cells.readableJson(scope);
        if (!whole)
          return sortedNumbers(
            db.get<{ numbers: string }>(`SELECT json_group_array(d.number) AS numbers ${matches}`, query, readable)?.numbers,
          );
        const wanted = new Set(words);
        const rows = db.all<{ number: number; words: string }>(
          `SELECT d.number, d.field_words ->> ? AS words ${matches} ORDER BY d.number`,
          field,
          query,
          readable,
        );
        const isWhole = (text: string): boolean => text.split(' ').every((word) => word === '' || wanted.has(word));
        return Uint32Array.from(rows.filter((row) => isWhole(row.words)).map((row) => row.number));
      }),
    selectByKey: async (scope, key) =>
      db.reading(() =>
        sortedNumbers(
          db.get<{ numbers: string }>(
            `SELECT json_group_array(d.number) AS numbers FROM document_key k JOIN document d ON d.number = k.document
              WHERE k.key = ? AND d.cell IN (SELECT value FROM json_each(?))`,
            key,
            cells.readableJson(scope),
          )?.numbers,
        ),
      ),
  };
}

/** Column names are ours, never a user's: a closed list. */
function columnOf(field: HeaderField): string {
  const columns: Readonly<Record<HeaderField, string>> = {
    from: 'from_words',
    to: 'to_words',
    reference: 'reference_words',
    subject: 'subject_words',
    title: 'title_words',
    place: 'place_words',
  };
  return columns[field];
}
