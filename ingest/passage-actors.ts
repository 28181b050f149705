import type { SubjectActor } from '../domain/actors.ts';
import type { PassageActor } from '../domain/passage.ts';
import { absenceCues } from '../index-config/absence-cues.ts';

type Input = {
  readonly text: string;
  readonly lang: string;
  readonly subjects: readonly SubjectActor[];
  /** Actors the title and subject line are about. */
  readonly topicActors: readonly string[];
  readonly authors: readonly string[];
  readonly homeActor: string;
  readonly title: string;
};

/** A writer’s “we” beside somebody else’s practice is comment: it keeps this share of its strength. */
const commentShare = 0.5;
/** So much remains of a ministry’s own practice in a passage that says that there is none. */
const absenceShare = 0.4;
/** A paper about one actor is about that actor in each of its passages, if less surely than where the passage says so. */
const topicStrength = 0.6;

/**
 * Whose practice a passage is evidence of, from what its sentences say (text/actors), what the paper is about, and who writes. A report on another state is
 * evidence of that state, not of the reporting ministry, even where it closes with what “we” might do.
 */
export function passageActors({ text, lang, subjects, topicActors, authors: given, homeActor, title }: Input): PassageActor[] {
  // Our own ministry is taken as a writer of any paper: what it says of others is comment, too.
  const authors = [...given, homeActor];
  const [topic] = topicActors;
  const isAboutOne = topicActors.length === 1 && topic !== undefined;
  const isReportOnOther = isAboutOne && !authors.includes(topic);
  const hasOther = isReportOnOther || subjects.some(({ actor, strength }) => !authors.includes(actor) && strength >= topicStrength);
  const saysAbsent = statesAbsence(text, lang) || statesAbsence(title, lang);
  const actors = subjects.map(({ actor, strength }): PassageActor => {
    if (!authors.includes(actor)) return { actor, strength };
    return { actor, strength: strength * (hasOther ? commentShare : 1) * (saysAbsent ? absenceShare : 1) };
  });
  if (isReportOnOther && !actors.some(({ actor }) => actor === topic)) actors.push({ actor: topic, strength: topicStrength });
  return actors.map(({ actor, strength }) => ({ actor, strength: Math.round(strength * 100) / 100 }));
}

/** True when a passage says that something does not exist or is only proposed. */
export function statesAbsence(text: string, lang: string): boolean {
  const folded = text.toLowerCase().replace(/\s+/gu, ' ');
  return (absenceCues[lang] ?? []).some((cue) => folded.includes(cue));
}
