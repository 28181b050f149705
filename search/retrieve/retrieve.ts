import type { SearchMode } from '../../domain/answers/search.ts';
import { isAppError } from '../../domain/errors.ts';
import type { Hit, Selection, WeightedTerm } from '../../domain/ports/indexes.ts';
import type { Scope } from '../../domain/scope.ts';
import type { SearchDependencies } from '../dependencies.ts';
import type { Understood } from '../understand/understand.ts';
import { engineTerms, termsToAskFor, weighTerms, type WeighedTerm } from './weigh-terms.ts';

/** One side of the search: what it found, or that it is down. */
export type Side<Found> = { readonly found: Found; readonly isDown: boolean };

/** `hits` are scored; `matching` says how many documents hold a word of the question, a lower bound where `exact` is false. */
export type WordCandidates = {
  readonly hits: readonly Hit[];
  readonly weighed: readonly WeighedTerm[];
  readonly matching: { readonly documents: number; readonly exact: boolean };
};
export type MeaningCandidates = { readonly hits: readonly Hit[]; readonly vector: Float32Array | undefined };

export type Retrieved = {
  readonly words: Side<WordCandidates>;
  readonly meaning: Side<MeaningCandidates>;
  readonly meanLengths: readonly [number, number, number];
  readonly passages: number;
  readonly documents: number;
};

/** The words of a plain question are few; those of a draft are cut to the telling ones. */
const everyTerm = 200;

/** Passages by words are counted up to here; beyond it the total is a lower bound. */
const countedPassages = 1_000;

/** Candidates by words and by meaning at once, each from readable cells and after every filter. One side that fails leaves the other. */
export async function retrieve(
  scope: Scope,
  understood: Understood,
  mode: SearchMode,
  selection: Selection | undefined,
  dependencies: SearchDependencies,
): Promise<Retrieved> {
  const { catalogue, ranking } = dependencies;
  const cells = (await catalogue.cells(scope)).map((cell) => cell.number);
  const statistics = await catalogue.termStatistics(scope, termsToAskFor(understood.terms));
  const weighed = weighTerms(understood.terms, statistics, ranking, understood.draft === undefined ? everyTerm : ranking.draftTerms);
  const noWords: WordCandidates = { hits: [], weighed, matching: { documents: 0, exact: true } };
  const [words, meaning] = await Promise.all([
    mode === 'meaning'
      ? { found: noWords, isDown: false }
      : side(noWords, () => byWords(cells, engineTerms(weighed), weighed, selection, dependencies)),
    mode === 'words'
      ? { found: nothingByMeaning, isDown: false }
      : side(nothingByMeaning, () => byMeaning(cells, understood, selection, dependencies)),
  ]);
  return {
    words,
    meaning,
    meanLengths: statistics.meanLengths,
    passages: statistics.passages,
    documents: statistics.documents,
  };
}

const nothingByMeaning: MeaningCandidates = { hits: [], vector: undefined };

async function side<Found>(nothing: Found, look: () => Promise<Found>): Promise<Side<Found>> {
  try {
    return { found: await look(), isDown: false };
  } catch (error) {
    if (isAppError(error) && (error.code === 'engine-failed' || error.code === 'embedder-failed' || error.code === 'model-missing'))
      return { found: nothing, isDown: true };
    throw error;
  }
}

async function byWords(
  cells: readonly number[],
  terms: readonly WeightedTerm[],
  weighed: readonly WeighedTerm[],
  selection: Selection | undefined,
  { words, ranking }: SearchDependencies,
): Promise<WordCandidates> {
  if (terms.length === 0) return { hits: [], weighed, matching: { documents: 0, exact: true } };
  const scored = Math.max(ranking.candidates.fresh, ranking.candidates.settled);
  // Asked for once: the best are scored, all are counted.
  const answers = await Promise.all(
    words.map((index) => index.search({ cells, terms, selection, limit: Math.max(scored, countedPassages + 1) })),
  );
  const all = answers.flat();
  return {
    hits: answers.flatMap((hits) => hits.slice(0, scored)),
    weighed,
    matching: {
      documents: new Set(all.map((hit) => hit.document)).size,
      exact: all.length <= countedPassages,
    },
  };
}

async function byMeaning(
  cells: readonly number[],
  { meaning }: Understood,
  selection: Selection | undefined,
  { vectors, embedder, ranking }: SearchDependencies,
): Promise<MeaningCandidates> {
  if (meaning.text === '') return nothingByMeaning;
  const [vector] = await embedder.embed([meaning.text], meaning.role);
  if (vector === undefined) return nothingByMeaning;
  return {
    hits: await vectors.search({ cells, vector, selection, limit: ranking.candidates.meaning }),
    vector,
  };
}
