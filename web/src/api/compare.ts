import { queryOptions } from '@tanstack/react-query';
import type { CompareAnswer, EvidenceAnswer, TimelineAnswer } from '../../../domain/answers/compare.ts';
import type { ModelId } from '../../../domain/models.ts';
import { ask } from './request.ts';

export type Comparison = {
  readonly actors: readonly string[];
  readonly models?: readonly ModelId[];
  readonly question?: string;
};

const unfinishedEveryMs = 10_000;

function query(comparison: Comparison): string {
  const parameters = new URLSearchParams({ actors: comparison.actors.join(',') });
  if (comparison.models !== undefined) parameters.set('models', comparison.models.join(','));
  if (comparison.question !== undefined) parameters.set('question', comparison.question);
  return parameters.toString();
}

export function compareQuery(comparison: Comparison) {
  return queryOptions({
    queryKey: ['compare', comparison],
    queryFn: ({ signal }) => ask<CompareAnswer>(`/compare?${query(comparison)}`, { signal }),
    enabled: comparison.actors.length > 0,
    refetchInterval: ({ state }) => (isUnfinished(state.data) ? unfinishedEveryMs : false),
  });
}

/** While passages are still read against the models, cells fill up one by one. */
function isUnfinished(answer: CompareAnswer | undefined): boolean {
  return answer !== undefined && answer.cells.some((cell) => cell.state === 'not-assessed');
}

export function evidenceQuery(actor: string, model: ModelId) {
  return queryOptions({
    queryKey: ['evidence', actor, model],
    queryFn: ({ signal }) =>
      ask<EvidenceAnswer>(`/compare/evidence?${new URLSearchParams({ actor, model }).toString()}`, {
        signal,
      }),
  });
}

export function timelineQuery(comparison: Comparison) {
  return queryOptions({
    queryKey: ['timeline', comparison],
    queryFn: ({ signal }) => ask<TimelineAnswer>(`/compare/timeline?${query(comparison)}`, { signal }),
    enabled: comparison.actors.length > 0,
  });
}
