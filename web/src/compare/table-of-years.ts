import type { TimelineAnswer } from '../../../domain/answers/compare.ts';
import type { ModelId } from '../../../domain/models.ts';

export type TableOfYears = {
  readonly years: readonly number[];
  readonly most: number;
  count(actor: string, year: number): number;
};

/** Passages by actor and year, summed over the models asked for; only years that hold something, newest first. */
export function tableOfYears(timeline: TimelineAnswer, models: readonly ModelId[]): TableOfYears {
  const counts = new Map<string, number>();
  const years = new Set<number>();
  for (const entry of timeline.years) {
    if (!models.includes(entry.model) || entry.passages === 0) continue;
    const key = `${entry.actor} ${entry.year}`;
    counts.set(key, (counts.get(key) ?? 0) + entry.passages);
    years.add(entry.year);
  }
  return {
    years: [...years].toSorted((a, b) => b - a),
    most: Math.max(1, ...counts.values()),
    count: (actor, year) => counts.get(`${actor} ${year}`) ?? 0,
  };
}
