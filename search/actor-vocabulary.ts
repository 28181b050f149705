import type { Actor } from '../domain/actors.ts';

/** Actors by id and by every name, for fields, pickers and answers. */
export type ActorVocabulary = {
  /** Id for an id or a name in any language; case and accents do not matter. */
  find(text: string): Actor | undefined;
  all(): readonly Actor[];
};

export function createActorVocabulary(actors: readonly Actor[]): ActorVocabulary {
  const byName = new Map<string, Actor>();
  for (const actor of actors)
    for (const name of Object.values(actor.names).flat()) if (!byName.has(fold(name))) byName.set(fold(name), actor);
  for (const actor of actors) for (const id of [actor.iso3, actor.id]) if (id !== undefined) byName.set(fold(id), actor);
  return { find: (text) => byName.get(fold(text)), all: () => actors };
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
