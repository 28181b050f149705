import { z } from 'zod';

/** Ways a text can point at an actor. A `former` name (Burma, Rhodesia) means the actor that bears the new one. */
export const mentionWays = ['name', 'demonym', 'capital', 'ministry', 'institution', 'metonym', 'former'] as const;
export type MentionWay = (typeof mentionWays)[number];

const byLanguageSchema = z.record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().min(1)));

/** A state or organisation and the words by which texts know it, by language (ISO 639-1). Word stems, not every ending. */
export const actorSchema = z
  .object({
    id: z
      .string()
      .regex(/^[A-Z][A-Z0-9]+$/)
      .describe('ISO 3166 alpha-2 for states (also XK, XR and withdrawn codes), a short name for organisations.'),
    type: z.enum(['state', 'organisation']),
    iso3: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    successor: z.string().optional().describe('The actor that took its seat, for actors that no longer exist.'),
    until: z.string().optional(),
    names: byLanguageSchema,
    demonyms: byLanguageSchema.optional(),
    capitals: byLanguageSchema.optional(),
    ministries: byLanguageSchema.optional(),
    institutions: byLanguageSchema.optional(),
    metonyms: byLanguageSchema.optional(),
    former: byLanguageSchema.optional(),
  })
  .meta({ id: 'Actor' });
export type Actor = z.infer<typeof actorSchema>;

/** Where a text points at an actor: UTF-16 units [start, end) of that text. */
export type ActorMention = {
  readonly actor: string;
  readonly start: number;
  readonly end: number;
  readonly how: MentionWay;
};

/** Why a passage was taken as evidence of an actor's practice: the strongest of its signs. */
export const subjectReasons = ['acts', 'acted-by', 'possesses', 'speaks', 'first-person', 'topic', 'named', 'title', 'author'] as const;
export type SubjectReason = (typeof subjectReasons)[number];

/** An actor whose own practice a passage tells of; strength 0 to 1. */
export type SubjectActor = {
  readonly actor: string;
  readonly strength: number;
  readonly reason: SubjectReason;
};
