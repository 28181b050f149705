import { AppError } from '../domain/errors.ts';
import type { ReadingKnowledge } from '../ingest/reading-knowledge.ts';
import { plainPolicy } from '../index-config/markings/plain.ts';
import { cueReaders } from '../text/actors/cue-words.ts';
import { buildActorIndex } from '../text/actors/find-actors.ts';
import { knownActors } from '../text/actors/known-actors.ts';
import { levelNamed } from '../text/markings/level-words.ts';
import type { Settings } from './settings/read-settings.ts';

/** Builds the tables that reading documents leans on. A default level that the policy does not know is `bad-setting`. */
export function readingKnowledge(settings: Settings): ReadingKnowledge {
  const actors = knownActors();
  const named = levelNamed(settings.marking.default, [plainPolicy]);
  if (named === undefined)
    throw new AppError(
      'bad-setting',
      `marking.default cannot be “${settings.marking.default}”. The policy knows ${plainPolicy.levels.join(', ')}.`,
    );
  return {
    actors,
    actorIndex: buildActorIndex(actors),
    cues: cueReaders(),
    homeActor: settings.ministry.actor,
    policy: plainPolicy,
    defaultMarking: {
      policy: plainPolicy.policy,
      level: named.level,
      compartments: [],
      releasableTo: [],
      groups: [],
    },
  };
}
