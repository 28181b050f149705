import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import type { ActorsAnswer } from '../../../domain/answers/archive.ts';
import { actorsQuery } from '../api/archive.ts';

/** The name of an actor in the reader's language: the server's list first, then the platform's names of states, then the id. */
export function useActorName(): (id: string) => string {
  const { i18n } = useLingui();
  const { data } = useQuery(actorsQuery);
  return (id) => nameIn(data, id, i18n.locale);
}

function nameIn(answer: ActorsAnswer | undefined, id: string, language: string): string {
  const entry = answer?.actors.find((actor) => actor.id === id);
  if (entry !== undefined) return entry.names[language] ?? entry.name;
  if (!/^[A-Z]{2}$/.test(id)) return id;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(id) ?? id;
}

/** The name of a language, e.g. Arabic for `ar`. */
export function languageName(code: string, language: string): string {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code)) return code;
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;
}
