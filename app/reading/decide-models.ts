import type { FoundPassage } from '../../domain/answers/search.ts';
import type { ModelId } from '../../domain/models.ts';
import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Scope } from '../../domain/scope.ts';
import { foundPassage } from '../../search/assemble/found-passage.ts';
import { systemClock } from '../defaults.ts';

/** A person’s decision on the models of a passage. It stands over the machine’s and survives re-processing; the one before is kept. */
export async function decideModels(
  scope: Scope,
  { passage, models, reason }: { readonly passage: string; readonly models: readonly ModelId[]; readonly reason: string | null },
  { catalogue }: { readonly catalogue: Catalogue },
): Promise<FoundPassage> {
  const decided = await catalogue.decideModels(scope, {
    passage,
    models: [...new Set(models)],
    by: scope.reader,
    reason,
    at: systemClock.now().toISOString(),
  });
  return foundPassage(decided, { terms: [], isByMeaning: false });
}
