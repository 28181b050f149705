import { z } from 'zod';
import posts from '../../index-config/actors/posts.json' with { type: 'json' };
import type { Actor, ActorMention } from '../../domain/actors.ts';
import { endsOfTitle } from './correspondence-title.ts';
import { type ActorIndex, findActors } from './find-actors.ts';
import { foldWord } from './fold-word.ts';
import { type Word, scanWords } from './scan-words.ts';

const postsSchema = z.strictObject({
  missionWords: z.array(z.string()),
  missionOf: z.record(z.string(), z.string()),
  ministryOf: z.record(z.string(), z.string()),
  toWords: z.array(z.string()),
});

export type AuthorInput = {
  /** `country` or `iso3` of a record: taken as given when it names an actor by id, ISO 3166 alpha-3 or name. */
  readonly country?: string | undefined;
  readonly iso3?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: readonly string[] | undefined;
  /** First lines of a letter or paper, when they are a letterhead. */
  readonly letterhead?: string | undefined;
  readonly title?: string | undefined;
};
export type AuthorDeps = {
  readonly actors: readonly Actor[];
  readonly index: ActorIndex;
  readonly homeActor: string;
};
type Sender = { readonly actor: string | undefined; readonly isMission: boolean };

/** The words for posts and ministries, folded. */
function postWords(): {
  mission: Set<string>;
  of: Map<string, string>;
  ministryOf: Map<string, string>;
  to: Set<string>;
} {
  const parsed = postsSchema.parse(posts);
  const folded = (words: readonly string[]): Set<string> => new Set(words.map(foldWord));
  return {
    mission: folded(parsed.missionWords),
    of: new Map(Object.entries(parsed.missionOf)),
    ministryOf: new Map(Object.entries(parsed.ministryOf)),
    to: folded(parsed.toWords),
  };
}

function actorByCode({ country, iso3 }: AuthorInput, { actors, index }: AuthorDeps): string | undefined {
  for (const given of [iso3, country]) {
    if (given === undefined || given.trim() === '') continue;
    const code = given.trim();
    const known = actors.find((actor) => actor.iso3 === code.toUpperCase() || actor.id === code.toUpperCase());
    const found = known?.id ?? findActors(code, index)[0]?.actor;
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordBefore(words: readonly Word[], mention: ActorMention, back: number): string {
  const at = words.findIndex(({ start }) => start >= mention.start);
  return at < 0 ? '' : (words[at - back]?.fold ?? '');
}

/** Words between a post and the state that sends it: "Embassy of Denmark", "Ambassade de la Suisse". */
const ownerLeads = new Set(['of', 'de', 'du', 'd', 'la', 'der', 'von', 'des', 'the', 'af']);

/** A mission belongs to the state that sends it: "Royal Danish Embassy, Washington", "Embassy of Denmark", not the place it sits in. */
function senderOf(line: string, { index }: AuthorDeps): Sender {
  const vocabulary = postWords();
  const words = scanWords(line);
  for (const { fold } of words) {
    const owner = vocabulary.of.get(fold);
    if (owner !== undefined) return { actor: owner, isMission: true };
    const ministryOwner = vocabulary.ministryOf.get(fold);
    if (ministryOwner !== undefined) return { actor: ministryOwner, isMission: false };
  }
  const mentions = findActors(line, index);
  const isMission = words.some(({ fold }) => vocabulary.mission.has(fold));
  const ministry = mentions.find(({ how }) => how === 'ministry');
  if (!isMission) return { actor: (ministry ?? mentions[0])?.actor, isMission: false };
  const sending = mentions.find((mention) => {
    if (mention.how === 'capital' || mention.how === 'metonym' || mention.how === 'institution') return false;
    if (mention.how === 'demonym' || mention.how === 'ministry') return true;
    const [one, two] = [wordBefore(words, mention, 1), wordBefore(words, mention, 2)];
    return ownerLeads.has(one) && !vocabulary.to.has(two);
  });
  return { actor: sending?.actor, isMission: true };
}

function fromTo(from: string, to: string | undefined, deps: AuthorDeps): string | undefined {
  const sender = senderOf(from, deps);
  if (sender.actor !== undefined) return sender.actor;
  // An embassy that does not say whose it is writes to its own ministry; failing that it is one of ours.
  const receiver = to === undefined ? undefined : senderOf(to, deps);
  if (!sender.isMission) return undefined;
  return receiver !== undefined && !receiver.isMission && receiver.actor !== undefined ? receiver.actor : deps.homeActor;
}

/**
 * Whose paper a document is, by what the record or its head says; empty when nothing tells. What was given wins over what
 * is read; a cable from "EMBASSY COPENHAGEN" is the paper of the ministry that sends it (`homeActor`), not of Denmark.
 */
export function authorActors(input: AuthorInput, deps: AuthorDeps): string[] {
  const given = actorByCode(input, deps);
  if (given !== undefined) return [given];
  if (input.from !== undefined) {
    const author = fromTo(input.from, input.to?.[0], deps);
    if (author !== undefined) return [author];
  }
  if (input.letterhead !== undefined) {
    const { actor } = senderOf(input.letterhead, deps);
    if (actor !== undefined) return [actor];
  }
  const ends = input.title === undefined ? undefined : endsOfTitle(input.title);
  const author = ends === undefined ? undefined : fromTo(ends.from, ends.to, deps);
  if (author !== undefined) return [author];
  const statement =
    /^(?:statement|speech|address|remarks|déclaration|rede|erklärung|tale|strategy|stratégie|strategie|strategi) (?:by|of|from|de|du|von|des|der|af|fra) (.{2,80})/iu.exec(
      input.title ?? '',
    )?.[1];
  const speaker = statement === undefined ? undefined : findActors(statement, deps.index)[0]?.actor;
  return speaker === undefined ? [] : [speaker];
}
