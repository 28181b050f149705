import type { SearchMode } from '../../domain/answers/search.ts';
import type { Scope } from '../../domain/scope.ts';
import { scorePassage, type AverageLengths } from '../../text/bm25f.ts';
import type { SearchDependencies } from '../dependencies.ts';
import type { Retrieved } from '../retrieve/retrieve.ts';
import { termsToAskFor } from '../retrieve/weigh-terms.ts';

/** A passage with what each side says of it; `words` is BM25F, `meaning` a cosine. */
export type ScoredPassage = {
  readonly passage: number;
  readonly id: string;
  readonly words: number;
  readonly meaning: number | undefined;
  readonly isWordHit: boolean;
};

/** A candidate document: its two raw scores and its passages, best first. */
export type ScoredDocument = {
  readonly document: number;
  /** Its public id: equal scores come in this order. */
  readonly id: string;
  readonly words: number;
  readonly meaning: number | undefined;
  readonly passages: readonly ScoredPassage[];
  /** Words of the question the document holds, by their exact form. */
  readonly held: ReadonlySet<string>;
};

/**
 * Scores every candidate by both sides, whichever side found it: one pure BM25F with statistics summed over the readable cells (the same for every engine),
 * and the cosine of its passages. A document’s word score joins its best passage and the document as a whole; its meaning score is its best passage’s.
 */
export async function scoreDocuments(
  scope: Scope,
  retrieved: Retrieved,
  mode: SearchMode,
  dependencies: SearchDependencies,
): Promise<ScoredDocument[]> {
  const { catalogue, vectors, ranking } = dependencies;
  const weighed = retrieved.words.found.weighed;
  const scored = weighed.flatMap((term) => term.scored);
  const asked = termsToAskFor(weighed.map(({ term }) => term));
  const wordHits = new Set(retrieved.words.found.hits.map((hit) => hit.passage));
  const passages = new Set([...retrieved.words.found.hits, ...retrieved.meaning.found.hits].map((hit) => hit.passage));
  const counted = await catalogue.counts(scope, [...passages], asked);
  const cosines = new Map(retrieved.meaning.found.hits.map((hit) => [hit.passage, hit.score]));
  if (mode === 'both' && retrieved.meaning.found.vector !== undefined)
    await addCosines(cosines, [...wordHits], retrieved.meaning.found.vector, vectors);

  const scores = new Map(
    counted.map((row) => [row.passage, mode === 'meaning' ? 0 : scorePassage(scored, row.counts, retrieved.meanLengths, ranking.ranking)]),
  );
  const byDocument = worthCounting(
    Map.groupBy(counted, (row) => row.document),
    scores,
    cosines,
    ranking.candidates.documents,
  );
  const wholes = new Map((await catalogue.documentCounts(scope, [...byDocument.keys()], asked)).map((row) => [row.document, row]));
  const perDocument: AverageLengths = [
    retrieved.meanLengths[0],
    retrieved.meanLengths[1],
    (retrieved.meanLengths[2] * retrieved.passages) / Math.max(1, retrieved.documents),
  ];
  return [...byDocument].flatMap(([document, rows]) => {
    const found = wholes.get(document);
    if (found === undefined) return [];
    const { id, counts: whole } = found;
    const ofDocument = rows
      .map((row): ScoredPassage => ({
        passage: row.passage,
        id: row.id,
        words: scores.get(row.passage) ?? 0,
        meaning: cosines.get(row.passage),
        isWordHit: wordHits.has(row.passage),
      }))
      .sort((a, b) => b.words - a.words || (a.id < b.id ? -1 : 1));
    const wholeScore = mode === 'meaning' ? 0 : scorePassage(scored, whole, perDocument, ranking.documentRanking);
    const held = new Set(
      weighed.filter(({ scored: forms }) => forms.some(({ column, term }) => whole[column].has(term))).map(({ term }) => term.exact),
    );
    return [
      {
        document,
        id,
        words: ranking.passageShare * (ofDocument[0]?.words ?? 0) + (1 - ranking.passageShare) * wholeScore,
        meaning: best(ofDocument.map((passage) => passage.meaning)),
        passages: ofDocument,
        held,
      },
    ];
  });
}

/**
 * Documents worth a full count: those whose best passage is among the best by words or by meaning. Counting whole documents is the dear part,
 * and a document that is last by both sides does not come first by its other passages.
 */
function worthCounting<Row extends { readonly passage: number }>(
  byDocument: ReadonlyMap<number, Row[]>,
  words: ReadonlyMap<number, number>,
  cosines: ReadonlyMap<number, number>,
  most: number,
): Map<number, Row[]> {
  if (byDocument.size <= most) return new Map(byDocument);
  const order = (score: ReadonlyMap<number, number>): number[] => {
    const of = (rows: readonly Row[]): number => Math.max(...rows.map((row) => score.get(row.passage) ?? Number.NEGATIVE_INFINITY));
    return [...byDocument]
      .map(([document, rows]) => ({ document, score: of(rows) }))
      .filter((one) => one.score > Number.NEGATIVE_INFINITY)
      .sort((a, b) => b.score - a.score || a.document - b.document)
      .slice(0, most)
      .map((one) => one.document);
  };
  const kept = new Set([...order(words), ...order(cosines)]);
  return new Map([...byDocument].filter(([document]) => kept.has(document)));
}

async function addCosines(
  cosines: Map<number, number>,
  passages: readonly number[],
  vector: Float32Array,
  vectors: SearchDependencies['vectors'],
): Promise<void> {
  const missing = passages.filter((passage) => !cosines.has(passage));
  for (const [passage, other] of await vectors.vectors(missing)) cosines.set(passage, dot(vector, other));
}

/** Vectors are of unit length: their product is the cosine. */
function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function best(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
