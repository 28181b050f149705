/** One labelled passage with what the machine said of it. */
export type ScoredPassage = { readonly expected: readonly string[]; readonly found: readonly string[] };

/** Counts and rates over all passages together (micro-averaged); rates are null where nothing was there to count. */
export type ActorScore = {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
};

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Precision, recall and F1 of sets of actor ids: a passage with an actor too many and one with an actor too few both cost. */
export function scoreActors(passages: readonly ScoredPassage[]): ActorScore {
  let [right, wrong, missed] = [0, 0, 0];
  for (const passage of passages) {
    const [expected, found] = [new Set(passage.expected), new Set(passage.found)];
    right += expected.intersection(found).size;
    wrong += found.difference(expected).size;
    missed += expected.difference(found).size;
  }
  return {
    right,
    wrong,
    missed,
    precision: rate(right, right + wrong),
    recall: rate(right, right + missed),
    f1: rate(2 * right, 2 * right + wrong + missed),
  };
}
