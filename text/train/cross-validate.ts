import { modelIds, type ModelId } from '../../domain/models.ts';
import type { TrainingExample } from './example.ts';
import { fitModels, scoreOf } from './fit-models.ts';

/** An example with the scores of a head that saw nothing of its document. */
export type ScoredExample = {
  readonly example: TrainingExample;
  readonly fold: number;
  readonly scores: Readonly<Record<ModelId, number>>;
};

export const folds = 5;

/** Scores every example by models trained on the other folds; a document is in one fold. Order and scores depend on the examples alone. */
export function crossValidate(examples: readonly TrainingExample[]): ScoredExample[] {
  const foldOf = foldsByGroup(examples);
  const byFold = Array.from({ length: folds }, (_, fold) => fitModels(examples.filter(({ group }) => foldOf.get(group) !== fold)));
  return examples.flatMap((example) => {
    const fold = foldOf.get(example.group) ?? 0;
    const models = byFold[fold];
    if (models === undefined) return [];
    return [
      {
        example,
        fold,
        scores: Object.fromEntries(modelIds.map((id) => [id, scoreOf(models[id], example)])) as Record<ModelId, number>,
      },
    ];
  });
}

/** Groups dealt out in turn, rarest kind of content first, so that each fold gets its share of every model. */
function foldsByGroup(examples: readonly TrainingExample[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, string>();
  for (const { group, origin, labels } of examples)
    if (!kinds.has(group) || labels.length > 0) kinds.set(group, `${origin} ${labels.join(' ')}`);
  const sorted = [...kinds].toSorted(([a, kindA], [b, kindB]) => (kindA === kindB ? compare(a, b) : compare(kindA, kindB)));
  return new Map(sorted.map(([group], i) => [group, i % folds]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
