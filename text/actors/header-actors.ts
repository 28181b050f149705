import { endsOfTitle } from './correspondence-title.ts';
import { type ActorIndex, findActors } from './find-actors.ts';

export type HeaderLines = { readonly title?: string | undefined; readonly subject?: string | undefined };

/**
 * Actors a document is about by its subject line, then its title, each once, in order: what `subjectActors` takes as
 * `headerActors`. A title that only says who wrote to whom counts for nothing: it names places, not the matter.
 */
export function headerActors({ title, subject }: HeaderLines, index: ActorIndex): string[] {
  const matter = title === undefined || endsOfTitle(title) !== undefined ? '' : title;
  return [...new Set([subject ?? '', matter].flatMap((line) => findActors(line, index).map(({ actor }) => actor)))];
}
