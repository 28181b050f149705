import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ActorsAnswer } from '../../../domain/answers/archive.ts';
import type { ModelId } from '../../../domain/models.ts';
import { actorsQuery } from '../api/archive.ts';
import type { Comparison } from '../api/compare.ts';
import { listIn, type CompareAddress } from '../routes/page-addresses.ts';
import { isModelId } from '../shared/model-words.ts';

const route = getRouteApi('/compare');

/** More columns than this cannot be read side by side. */
export const mostActors = 6;
const firstActors = ['DK', 'CH', 'EU'];

/** The comparison that the address asks for; our own ministry is always a column. */
export function useCompare() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { data: vocabulary } = useQuery(actorsQuery);
  const home = vocabulary?.home ?? null;
  const chosen = address.actors === undefined ? firstActors : listIn(address.actors);
  const actors = chosen.filter((actor) => actor !== home);
  const models = listIn(address.models).filter(isModelId);
  const change = (changes: Partial<CompareAddress>): void => {
    void navigate({ search: (former) => ({ ...former, ...changes }), resetScroll: false });
  };
  return {
    address,
    change,
    actors,
    home,
    models,
    comparison: comparisonOf({ actors, models, address, vocabulary }),
  };
}

type Asked = {
  actors: readonly string[];
  models: readonly ModelId[];
  address: CompareAddress;
  vocabulary: ActorsAnswer | undefined;
};

function comparisonOf({ actors, models, address, vocabulary }: Asked): Comparison {
  // Until it is known which column is ours, nothing is asked: the answer would be thrown away at once.
  if (vocabulary === undefined) return { actors: [] };
  return {
    actors: vocabulary.home === null ? actors : [...actors, vocabulary.home],
    ...(models.length === 0 ? {} : { models }),
    ...(address.q === undefined ? {} : { question: address.q }),
  };
}
