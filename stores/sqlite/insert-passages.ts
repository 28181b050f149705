import type { FieldCounts, PassageDraft } from '../../domain/passage.ts';
import type { DocumentDraft } from '../../domain/ports/catalogue-shapes.ts';
import type { CatalogueContext } from './context.ts';
import { encodeCounts, type NumberedCounts } from './counts-blob.ts';
import { attachDecisions } from './decisions.ts';
import { packSpans, textHash, textOfSpans } from './passage-text.ts';
import type { DocumentRow } from './document-row.ts';
import type { StoreBatch } from './store-batch.ts';
import { wordKey } from './words.ts';

type Insertion = {
  readonly document: DocumentRow;
  readonly draft: DocumentDraft;
  readonly batch: StoreBatch;
};

/** Puts a version's passages into the record, the statistics and the fresh words; returns their numbers in order. */
export function insertPassages(context: CatalogueContext, { document, draft, batch }: Insertion): number[] {
  const { db } = context;
  const pages = new Map(draft.pages.map((page) => [page.number, page.text]));
  const numbers = draft.passages.map((passage) => {
    const hash = textHash(textOfSpans(passage.spans, (page) => pages.get(page)));
    const number = db.run(
      'INSERT INTO passage (document, cell, ordinal, lang, text_hash, spans, header_line) VALUES (?, ?, ?, ?, ?, ?, ?)',
      document.number,
      document.cell,
      passage.ordinal,
      passage.lang,
      hash,
      packSpans(passage.spans),
      passage.headerLine,
    ).lastId;
    insertWords(context, { number, passage, document, batch });
    for (const { actor, strength } of passage.actors) {
      db.run('INSERT OR REPLACE INTO passage_actor (passage, actor, strength) VALUES (?, ?, ?)', number, actor, strength);
    }
    return number;
  });
  if (numbers.length > 0) batch.statistics.document(document.cell, 1);
  if (document.version > 1) attachDecisions(context, document.number);
  return numbers;
}

type WordsOf = {
  readonly number: number;
  readonly passage: PassageDraft;
  readonly document: DocumentRow;
  readonly batch: StoreBatch;
};

function insertWords(context: CatalogueContext, { number, passage, document, batch }: WordsOf): void {
  const { db } = context;
  const { exact, terms } = passage.words;
  const { lengths } = passage.counts;
  const numberedExact = numberedCounts(context, passage.counts.exact);
  const numberedTerms = numberedCounts(context, passage.counts.terms);
  const keys = [...numberedExact.words.map((word) => wordKey('exact', word)), ...numberedTerms.words.map((word) => wordKey('terms', word))];
  batch.statistics.passage(document.cell, 1, { keys, lengths });
  const counts = encodeCounts(lengths, numberedExact, numberedTerms);
  db.run('INSERT INTO passage_counts (passage, counts) VALUES (?, ?)', number, counts);
  db.run('INSERT INTO passage_words (passage, exact, terms) VALUES (?, ?, ?)', number, exact, terms);
  db.run('INSERT INTO fresh_row (passage, document, cell) VALUES (?, ?, ?)', number, document.number, document.cell);
  batch.freshWords.set(number, passage.words);
}

function numberedCounts({ words }: CatalogueContext, counts: FieldCounts): NumberedCounts {
  return { words: Array.from(counts.keys(), words.intern), counts: [...counts.values()] };
}
