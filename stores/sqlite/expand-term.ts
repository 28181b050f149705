import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { CatalogueContext } from './context.ts';
import { nearSpelling } from './edit-distance.ts';

/** Words of readable cells by beginning or by nearness of spelling, commonest first, equally common ones in order of code points. */
export function termExpansion({ db, cells }: CatalogueContext): Pick<CatalogueReads, 'expandTerm'> {
  /** Candidates may be words of hidden cells or of the other column: only those that a readable cell counts as exact come out. */
  const commonest = (candidates: string, scopeCells: string, limit: number): string[] =>
    db
      .all<{ text: string }>(
        `SELECT w.text FROM json_each(?) candidate JOIN word w ON w.id = candidate.value JOIN word_count c ON c.word_key = w.id * 2
          WHERE c.cell IN (SELECT value FROM json_each(?)) GROUP BY w.id ORDER BY sum(c.passages) DESC, w.text LIMIT ?`,
        candidates,
        scopeCells,
        limit,
      )
      .map((row) => row.text);
  const beginningWith = (text: string): string =>
    db.get<{ ids: string }>(
      `SELECT json_group_array(id) AS ids FROM word
        WHERE text >= ?1 AND text < ?1 || char(1114111)`,
      text,
    )?.ids ?? '[]';
  const spelledLike = (text: string, distance: 1 | 2): string => {
    const length = [...text].length;
    const rows = db.get<{ ids: string; texts: string }>(
      `SELECT json_group_array(id) AS ids, json_group_array(text) AS texts FROM word
        WHERE length(text) BETWEEN ? AND ?`,
      length - distance,
      length + distance,
    );
    const ids = JSON.parse(rows?.ids ?? '[]') as number[];
    const texts = JSON.parse(rows?.texts ?? '[]') as string[];
    const isNear = nearSpelling(text, distance);
    return JSON.stringify(ids.filter((_, index) => isNear(texts[index] ?? '')));
  };
  return {
    expandTerm: async (scope, pattern, limit) =>
      db.reading(() => {
        if (pattern.text === '') return [];
        const candidates = pattern.kind === 'prefix' ? beginningWith(pattern.text) : spelledLike(pattern.text, pattern.distance);
        return commonest(candidates, cells.readableJson(scope), limit);
      }),
  };
}
