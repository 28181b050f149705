import { z } from 'zod';
import ambiguous from '../../index-config/actors/ambiguous.json' with { type: 'json' };
import organisations from '../../index-config/actors/organisations.json' with { type: 'json' };
import states from '../../index-config/actors/states.json' with { type: 'json' };
import { type Actor, actorSchema } from '../../domain/actors.ts';

const wordRuleSchema = z.strictObject({
  forms: z.array(z.string()).optional(),
  langs: z.array(z.string()).optional(),
  capitalsNeedNext: z.array(z.string()).optional(),
  givenName: z.boolean().optional(),
  surname: z.boolean().optional(),
  or: z.array(z.string()).optional(),
  needs: z.boolean().optional(),
  after: z.array(z.string()).optional(),
});
/** When a word that means an actor means something else: see the fields of `index-config/actors/ambiguous.json`. */
export type WordRule = z.infer<typeof wordRuleSchema>;

const ambiguousSchema = z.strictObject({
  notActors: z.array(z.string()),
  words: z.record(z.string(), wordRuleSchema),
  givenNames: z.array(z.string()),
  titles: z.array(z.string()),
  placeNouns: z.array(z.string()),
});
export type AmbiguousWords = z.infer<typeof ambiguousSchema>;

/** The actor table of the house: every ISO 3166-1 state, some that are gone, and organisations. Throws a zod error on a damaged table. */
export function knownActors(): Actor[] {
  return z.array(actorSchema).parse([...states, ...organisations]);
}

/** Words that mean an actor only sometimes, and phrases that hold an actor's name without meaning it ("Vienna Convention"). */
export function ambiguousWords(): AmbiguousWords {
  return ambiguousSchema.parse(ambiguous);
}
