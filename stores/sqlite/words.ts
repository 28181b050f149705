import type { Database } from './open-database.ts';

export type WordColumn = 'exact' | 'terms';

/** Numbers for words. A word has one number in both columns: stems often are whole words, too. */
export type Words = {
  /** Number of a word, if any passage ever held it. */
  find(text: string): number | undefined;
  /** Number of a word, made when new. Inside a write transaction only. */
  intern(text: string): number;
  /** After a transaction was rolled back: numbers given in it are not valid. */
  forget(): void;
};

/** Key of a word in a column, by which its passages are counted. */
export function wordKey(column: WordColumn, word: number): number {
  return word * 2 + (column === 'exact' ? 0 : 1);
}

/** Above this the cache starts anew: about 40 MB. */
const cacheLimit = 400_000;

/** A word never changes or loses its number once committed, so numbers are kept in memory. */
export function openWords(db: Database): Words {
  const cache = new Map<string, number>();
  const keep = (text: string, id: number): number => {
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(text, id);
    return id;
  };
  const find = (text: string): number | undefined => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const row = db.get<{ id: number }>('SELECT id FROM word WHERE text = ?', text);
    return row === undefined ? undefined : keep(text, row.id);
  };
  return {
    find,
    intern: (text) => find(text) ?? keep(text, db.run('INSERT INTO word (text) VALUES (?)', text).lastId),
    forget: () => cache.clear(),
  };
}
