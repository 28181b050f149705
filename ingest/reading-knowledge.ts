import type { Actor } from '../domain/actors.ts';
import type { Marking } from '../domain/marking.ts';
import type { ActorIndex } from '../text/actors/find-actors.ts';
import type { CueReaders } from '../text/actors/cue-words.ts';
import type { MarkingPolicy } from '../text/markings/policy.ts';

/** Tables that describing a document leans on, built once and shared by all documents of a run. */
export type ReadingKnowledge = {
  readonly actors: readonly Actor[];
  readonly actorIndex: ActorIndex;
  readonly cues: CueReaders;
  /** The actor that is our own ministry: author of cables from missions that do not say whose they are. */
  readonly homeActor: string;
  readonly policy: MarkingPolicy;
  /** Marking of a paper that carries none and for which the import names none. */
  readonly defaultMarking: Marking;
};
