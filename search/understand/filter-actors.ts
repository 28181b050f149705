import { AppError } from '../../domain/errors.ts';
import type { Filter } from '../../domain/filter.ts';
import type { ActorVocabulary } from '../actor-vocabulary.ts';

/** A filter with its actors by id; names and three-letter codes are taken, too. Fails with `usage` for one not known here, which could only give an empty list. */
export function withKnownActors(filter: Filter, actors: ActorVocabulary): Filter {
  const { exclude, ...rest } = filter;
  return { ...idsOf(rest, actors), ...(exclude === undefined ? {} : { exclude: idsOf(exclude, actors) }) };
}

function idsOf<Fields extends Pick<Filter, 'countries' | 'authors'>>(fields: Fields, actors: ActorVocabulary): Fields {
  const read = { ...fields };
  for (const field of ['countries', 'authors'] as const) {
    const named = fields[field];
    if (named !== undefined) read[field] = named.map((text) => idOf(text, field, actors));
  }
  return read;
}

function idOf(text: string, field: string, actors: ActorVocabulary): string {
  const actor = actors.find(text);
  if (actor === undefined)
    throw new AppError('usage', `“${text}” is no state or organisation known here. Use two letters such as DK, or the name.`, {
      details: { field },
    });
  return actor.id;
}
