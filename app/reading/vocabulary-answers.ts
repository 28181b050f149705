import { ownerScope } from '../../access/owner-scope.ts';
import { modelIds } from '../../domain/models.ts';
import type { Actor } from '../../domain/actors.ts';
import type { Catalogue } from '../../domain/ports/catalogue.ts';
import { sixModels } from '../../index-config/six-models.ts';
import type { SearchDependencies } from '../../search/dependencies.ts';
import type { Reading } from '../use-cases.ts';

const interfaceLanguages = ['en', 'fr', 'de', 'da', 'ar', 'bn'];

/** Models, actors and collections, with how much is held of each. */
export function vocabularyAnswers({
  catalogue,
  actors,
  homeActor,
}: { readonly catalogue: Catalogue } & Pick<SearchDependencies, 'actors' | 'homeActor'>): Pick<
  Reading,
  'models' | 'actors' | 'collections'
> {
  return {
    async models(reader) {
      const held = await catalogue.modelHoldings(ownerScope(reader), modelIds);
      return {
        models: sixModels.map(({ id, code, name, problem, description, risk }) => ({
          id,
          code,
          name,
          problem,
          description,
          risk,
          passages: held.get(id)?.passages ?? 0,
          documents: held.get(id)?.documents ?? 0,
        })),
      };
    },
    async actors(reader) {
      const held = new Map((await catalogue.actors(ownerScope(reader))).map(({ value, count }) => [value, count]));
      const list = actors.all().map((actor) => ({
        id: actor.id,
        type: actor.type,
        name: nameOf(actor, 'en'),
        names: Object.fromEntries(interfaceLanguages.map((language) => [language, nameOf(actor, language)])),
        documents: held.get(actor.id) ?? 0,
      }));
      return {
        actors: list.sort((a, b) => b.documents - a.documents || a.name.localeCompare(b.name, 'en')),
        home: homeActor,
      };
    },
    async collections(reader) {
      const collections = await catalogue.collections(ownerScope(reader));
      return {
        collections: collections.map((collection) => ({ ...collection, demo: collection.name === 'demo' })),
      };
    },
  };
}

function nameOf(actor: Actor, language: string): string {
  return actor.names[language]?.[0] ?? actor.names['en']?.[0] ?? actor.id;
}
