/** One passage as a model reads it: a score or probability, and whether the passage is evidence of the model. */
export type Judged = { readonly score: number; readonly isEvidence: boolean };

/**
 * Average precision: the mean, over the passages that are evidence, of the precision at their rank. Equal scores count as one rank, so that order in the
 * file changes nothing. Undefined without any evidence.
 */
export function averagePrecision(judged: readonly Judged[]): number | undefined {
  const evidence = judged.filter(({ isEvidence }) => isEvidence).length;
  if (evidence === 0) return undefined;
  const ranked = judged.toSorted((a, b) => b.score - a.score);
  let [seen, right, sum] = [0, 0, 0];
  while (seen < ranked.length) {
    const score = ranked[seen]?.score;
    let rightHere = 0;
    while (seen < ranked.length && ranked[seen]?.score === score) {
      if (ranked[seen]?.isEvidence === true) rightHere += 1;
      seen += 1;
    }
    right += rightHere;
    sum += (rightHere * right) / seen;
  }
  return sum / evidence;
}

export type Found = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Precision, recall and F1 of a decision. Nothing found and nothing to find: 0, so that an average never profits from an empty class. */
export function foundOf(decisions: readonly { readonly isFound: boolean; readonly isEvidence: boolean }[]): Found {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { isFound, isEvidence } of decisions) {
    if (isFound && isEvidence) right += 1;
    else if (isFound) wrong += 1;
    else if (isEvidence) missed += 1;
  }
  const part = (share: number, whole: number): number => (whole === 0 ? 0 : share / whole);
  return {
    precision: part(right, right + wrong),
    recall: part(right, right + missed),
    f1: part(2 * right, 2 * right + wrong + missed),
  };
}

/**
 * Expected calibration error over equal bins of probability: the mean distance between what was promised and what came true, weighted by passages
 * (Guo et al. 2017). 0 for no passages.
 */
export function calibrationError(judged: readonly Judged[], bins = 10): number {
  const sums = Array.from({ length: bins }, () => ({ promised: 0, came: 0 }));
  for (const { score, isEvidence } of judged) {
    const bin = sums[Math.min(bins - 1, Math.max(0, Math.floor(score * bins)))];
    if (bin === undefined) continue;
    bin.promised += score;
    bin.came += isEvidence ? 1 : 0;
  }
  return judged.length === 0 ? 0 : sums.reduce((sum, { promised, came }) => sum + Math.abs(promised - came), 0) / judged.length;
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
