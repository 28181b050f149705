import type { PassageCounts } from '../../domain/passage.ts';
import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { CatalogueContext } from './context.ts';
import { emptyPick, pickCounts, pickedSize, type WantedNumbers } from './counts-blob.ts';

type Terms = Parameters<CatalogueReads['counts']>[2];
type PassageRow = {
  readonly number: number;
  readonly document: number;
  readonly id: string;
  readonly counts: Uint8Array;
};
type DocumentRow = { readonly number: number; readonly id: string };
type CountsRow = { readonly document: number; readonly counts: Uint8Array };
type Fields = [title: number, header: number, body: number];

const readable = 'IN (SELECT value FROM json_each(?))';

/** Stored counts of candidates, cut to the words asked for; candidates outside the scope or no longer current are left out. */
export function countsReads(context: CatalogueContext): Pick<CatalogueReads, 'counts' | 'documentCounts'> {
  const { db, cells } = context;
  return {
    counts: async (scope, passages, terms) =>
      db.reading(() => {
        const asked = wantedWords(context, terms);
        const rows = db.all<PassageRow>(
          `SELECT p.number, p.document, d.id || '.' || d.version || '.' || p.ordinal AS id, c.counts
            FROM json_each(?) asked JOIN passage p ON p.number = asked.value
            JOIN passage_counts c ON c.passage = p.number JOIN document d ON d.number = p.document
            WHERE p.cell ${readable} ORDER BY asked.key`,
          JSON.stringify(passages),
          cells.readableJson(scope),
        );
        return rows.map(({ number, document, id, counts }) => ({
          passage: number,
          document,
          id,
          counts: summed([counts], asked),
        }));
      }),
    documentCounts: async (scope, documents, terms) =>
      db.reading(() => {
        const asked = wantedWords(context, terms);
        const rows = db.all<DocumentRow>(
          `SELECT d.number, d.id FROM json_each(?) asked JOIN document d ON d.number = asked.value WHERE d.cell ${readable} ORDER BY asked.key`,
          JSON.stringify([...new Set(documents)]),
          cells.readableJson(scope),
        );
        // Passages are asked for alone: each row repeats what stands beside its counts, and there are thousands.
        const counts = Map.groupBy(
          db.all<CountsRow>(
            `SELECT p.document, c.counts FROM json_each(?) asked CROSS JOIN passage p ON p.document = asked.value
              CROSS JOIN passage_counts c ON c.passage = p.number`,
            JSON.stringify(rows.map((row) => row.number)),
          ),
          (row) => row.document,
        );
        return rows.map(({ number, id }) => ({
          document: number,
          id,
          counts: summed(
            (counts.get(number) ?? []).map((row) => row.counts),
            asked,
          ),
        }));
      }),
  };
}

/** The words looked for, by number in ascending order, as the packed counts hold them. */
type Wanted = {
  readonly numbers: WantedNumbers;
  readonly texts: Readonly<Record<'exact' | 'terms', readonly string[]>>;
};

function wantedWords({ words }: Pick<CatalogueContext, 'words'>, terms: Terms): Wanted {
  const wanted = (list: readonly string[]): [number, string][] => {
    const numbers = new Map<number, string>();
    for (const term of list) {
      const word = words.find(term);
      if (word !== undefined) numbers.set(word, term);
    }
    return [...numbers].sort(([a], [b]) => a - b);
  };
  const [exact, stems] = [wanted(terms.exact), wanted(terms.terms)];
  return {
    numbers: { exact: exact.map(([number]) => number), terms: stems.map(([number]) => number) },
    texts: { exact: exact.map(([, text]) => text), terms: stems.map(([, text]) => text) },
  };
}

/** Body counts and lengths add up over passages; title and header, which repeat in each, count once. */
function summed(blobs: readonly Uint8Array[], { numbers, texts }: Wanted): PassageCounts {
  const picked = emptyPick(numbers);
  for (const blob of blobs) pickCounts(blob, numbers, picked);
  return {
    exact: byText(texts.exact, picked.exact),
    terms: byText(texts.terms, picked.terms),
    lengths: picked.lengths,
  };
}

function byText(texts: readonly string[], counts: Int32Array): Map<string, Fields> {
  const found = new Map<string, Fields>();
  for (const [i, text] of texts.entries()) {
    const at = i * pickedSize;
    if (counts[at + 3] === 1) found.set(text, [counts[at] ?? 0, counts[at + 1] ?? 0, counts[at + 2] ?? 0]);
  }
  return found;
}
