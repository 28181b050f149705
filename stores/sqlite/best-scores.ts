export type Scored = { readonly passage: number; readonly score: number };

/** Adds up weights by passage and gives the best, equal ones in passage order. */
export type BestScores = {
  add(passages: readonly number[], weight: number): void;
  best(limit: number, isChosen: (passage: number) => boolean): Scored[];
};

export function bestScores(): BestScores {
  const scores = new Map<number, number>();
  return {
    add: (passages, weight) => {
      for (const passage of passages) scores.set(passage, (scores.get(passage) ?? 0) + weight);
    },
    best: (limit, isChosen) => {
      if (limit <= 0) return [];
      const chosen: Scored[] = [];
      for (const [passage, score] of scores) if (isChosen(passage)) chosen.push({ passage, score });
      return top(chosen, limit);
    },
  };
}

function top(scored: readonly Scored[], limit: number): Scored[] {
  const inOrder = (list: readonly Scored[]): Scored[] => list.toSorted((a, b) => b.score - a.score || a.passage - b.passage);
  if (scored.length <= limit * 2) return inOrder(scored).slice(0, limit);
  // Sorting bare numbers finds the lowest score that counts much faster than sorting all.
  const bar = Float64Array.from(scored, ({ score }) => score).sort()[scored.length - limit] ?? Number.NEGATIVE_INFINITY;
  return inOrder(scored.filter(({ score }) => score >= bar)).slice(0, limit);
}
