import type { Database } from './open-database.ts';

/** Reads pages for one answer, each once: the passages of one page stand together. */
export function pageTexts(db: Database): (document: number, version: number, page: number) => string | undefined {
  const read = new Map<string, string | undefined>();
  return (document, version, page) => {
    const key = `${document}.${version}.${page}`;
    if (!read.has(key)) {
      const row = db.get<{ text: string }>(
        'SELECT text FROM page WHERE document = ? AND version = ? AND number = ?',
        document,
        version,
        page,
      );
      read.set(key, row?.text);
    }
    return read.get(key);
  };
}
