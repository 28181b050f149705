import type { ActorMention, SubjectActor, SubjectReason } from '../../domain/actors.ts';
import { type Clause, readClauses } from './clause.ts';
import type { CueReaders } from './cue-words.ts';
import { firstPersonSigns } from './first-person.ts';
import { guessLanguage } from './guess-language.ts';
import { hanWeight } from './han-weight.ts';
import { type Weight, mentionWeight } from './mention-weight.ts';
import { scanWords } from './scan-words.ts';

export type SubjectInput = {
  readonly text: string;
  /** From `findActors` on the same text. */
  readonly mentions: readonly ActorMention[];
  /** Actors of the document's title and subject line, the most prominent first. */
  readonly headerActors: readonly string[];
  readonly authors: readonly string[];
  /** ISO 639-1 of the text; worked out from its little words when left away. */
  readonly lang?: string;
};

/** A subject must have this strength, and this share of the strongest subject's. Chosen on the development set. */
const leastStrength = 0.35;
const leastShare = 0.7;
/** What each further sign of the same actor adds, up to a limit, and a place in the title or subject line. */
const eachRepeated = 0.05;
const mostRepeated = 0.15;
const inTitle = 0.1;
const inherited = 0.45;

type Tally = Map<string, { best: Weight; further: number }>;

function add(tally: Tally, actor: string, found: Weight): void {
  const known = tally.get(actor);
  if (known === undefined) tally.set(actor, { best: found, further: 0 });
  else if (found.weight > known.best.weight)
    tally.set(actor, { best: found, further: known.further + (known.best.weight >= leastStrength ? 1 : 0) });
  else if (found.weight >= leastStrength) known.further += 1;
}

function addFirstPerson(tally: Tally, clause: Clause, { mentions, authors }: SubjectInput): void {
  for (const { weight, quoted, start } of firstPersonSigns(clause)) {
    const speaker = quoted
      ? (mentions.findLast(({ end }) => end <= start) ?? mentions.find((mention) => mention.start > start))?.actor
      : undefined;
    for (const actor of speaker === undefined ? authors : [speaker]) add(tally, actor, { weight, reason: 'first-person' });
  }
}

function ofHouse(clause: Clause): boolean {
  return clause.words.some((_, index) => clause.kinds(index).has('generic') && (clause.mentionAt[index] ?? -1) < 0);
}

function inherit(tally: Tally, clause: Clause, { headerActors, authors }: SubjectInput): void {
  const strongest = Math.max(0, ...[...tally.values()].map(({ best }) => best.weight));
  if (strongest >= leastStrength) return;
  const [heirs, reason]: [readonly string[], SubjectReason] =
    headerActors.length > 0 ? [headerActors.slice(0, 1), 'title'] : [ofHouse(clause) ? authors : [], 'author'];
  for (const actor of heirs) add(tally, actor, { weight: inherited, reason });
}

/**
 * Whose own practice the passage tells of, strongest first; none when it tells of nobody's. Rules, not a model: an actor
 * that acts ("Denmark appointed"), owns the thing described ("the Swiss strategy") or is named as doer ("by France")
 * is a subject; one that is met, told, visited or negotiated with is not. "We" and "our ministry" are the author's state;
 * a passage that names nobody inherits the title's first actor, weakly. Figures: `score-actors` on bench/sets/actors.
 */
export function subjectActors(input: SubjectInput, cues: CueReaders): SubjectActor[] {
  const words = scanWords(input.text);
  const lang = input.lang ?? guessLanguage(words.map(({ fold }) => fold));
  const cue = cues.byLanguage.get(lang) ?? cues.english;
  const clause = readClauses(input.text, words, input.mentions, cue);
  const tally: Tally = new Map();
  for (const [order, mention] of input.mentions.entries()) {
    add(tally, mention.actor, lang === 'zh' ? hanWeight(input.text, mention) : mentionWeight(clause, mention, order));
  }
  addFirstPerson(tally, clause, input);
  inherit(tally, clause, input);
  const scored = [...tally].map(([actor, { best, further }]) => {
    const title = input.headerActors.includes(actor) && best.reason !== 'title' ? inTitle : 0;
    const score = best.weight + Math.min(mostRepeated, further * eachRepeated) + title;
    return { actor, score, reason: best.reason };
  });
  const top = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= leastStrength && score >= leastShare * top)
    .sort((a, b) => b.score - a.score || (a.actor < b.actor ? -1 : 1))
    .map(({ actor, score, reason }) => ({
      actor,
      strength: Math.round(Math.min(1, score) * 100) / 100,
      reason,
    }));
}
