import { connect, Index, MatchQuery, type Table } from '@lancedb/lancedb';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RetrievalSet, SetQuery } from './read-set.ts';

/** Characters of a query the baseline reads (design §8). */
const longestQuery = 2_000;

/** What Reftel is measured against: bare LanceDB full-text search over whole documents, English stems and stop words. */
export type Baseline = { search(query: SetQuery, limit: number): Promise<string[]>; close(): Promise<void> };

export async function openBaseline({ documents }: RetrievalSet): Promise<Baseline> {
  const folder = await mkdtemp(join(tmpdir(), 'reftel-baseline-'));
  const connection = await connect(folder);
  const rows = documents.map(({ id, title, text, date, collection }) => ({
    id,
    text: `${title}\n${text}`,
    date: date ?? '',
    collection: collection ?? '',
  }));
  const table: Table = await connection.createTable('documents', rows);
  await table.createIndex('text', {
    config: Index.fts({
      baseTokenizer: 'simple',
      stem: true,
      removeStopWords: true,
      language: 'English',
      lowercase: true,
      asciiFolding: true,
      withPosition: false,
    }),
  });
  return {
    async search({ text, before, exclude, collection }, limit) {
      const filters = [
        before === undefined ? '' : `date <= ${quoted(before)} AND date <> ''`,
        collection === undefined ? '' : `collection = ${quoted(collection)}`,
      ].filter((filter) => filter !== '');
      let search = table
        .query()
        .fullTextSearch(new MatchQuery(text.slice(0, longestQuery).replaceAll('"', ' '), 'text'))
        .select(['id', '_score'])
        .limit(limit + exclude.length);
      if (filters.length > 0) search = search.where(filters.join(' AND '));
      const found = (await search.toArray()) as { id: string }[];
      return found
        .map(({ id }) => id)
        .filter((id) => !exclude.includes(id))
        .slice(0, limit);
    },
    async close() {
      table.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Text of the set, not of a user; quoted all the same. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
