import type { ActorMention, SubjectReason } from '../../domain/actors.ts';
import { type Clause, wordsOf } from './clause.ts';
import { type FollowingVerb, actsInRelativeClause, followAfter } from './clause-after.ts';
import { type Lead, leadBefore } from './clause-before.ts';

export type Weight = { readonly weight: number; readonly reason: SubjectReason };

/** Weights by hand, then adjusted on the development set (bench/sets/actors/dev.jsonl); 0.35 is where a subject begins. */
const byLead: Readonly<
  Record<Exclude<Lead, 'open'>, { readonly practice: number; readonly bare: number; readonly reason: SubjectReason }>
> = {
  with: { practice: 0.3, bare: 0.08, reason: 'named' },
  by: { practice: 0.85, bare: 0.8, reason: 'acted-by' },
  in: { practice: 0.55, bare: 0.38, reason: 'named' },
  about: { practice: 0.65, bare: 0.5, reason: 'topic' },
  of: { practice: 0.5, bare: 0.35, reason: 'named' },
  'of-practice': { practice: 0.7, bare: 0.65, reason: 'possesses' },
  object: { practice: 0.25, bare: 0.1, reason: 'named' },
  'object-of-act': { practice: 0.5, bare: 0.3, reason: 'possesses' },
  far: { practice: 0.5, bare: 0.3, reason: 'named' },
};
/** A counterpart is met, not described: "told the Danish minister". */
const counterpart = 0.1;

function openWeight(noun: boolean, verb: FollowingVerb): Weight {
  if (verb === 'passive') return { weight: counterpart, reason: 'named' };
  if (verb === 'act') return { weight: noun ? 0.95 : 0.9, reason: 'acts' };
  if (verb === 'speech') return { weight: 0.45, reason: 'speaks' };
  return noun ? { weight: 0.7, reason: 'possesses' } : { weight: 0.4, reason: 'named' };
}

/** Arabic writes "by", "to" and "for" on the word; a verb before a bare name makes it the subject ("عينت الدنمارك"). */
function arabicWeight(clause: Clause, first: number, mention: ActorMention): Weight | undefined {
  const before = clause.kinds(first - 1);
  const own = clause.words[first]?.fold ?? '';
  if (!/^[\u0600-\u06ff]/.test(own)) return undefined;
  const verbNear = [1, 2, 3].some(
    (back) => clause.sentence[first - back] === clause.sentence[first] && clause.kinds(first - back).has('actions'),
  );
  const nounNear = [1, 2, 3].some(
    (back) => clause.kinds(first - back).has('nouns') && clause.sentence[first - back] === clause.sentence[first],
  );
  if (before.has('actions')) return { weight: 0.9, reason: 'acts' };
  if (verbNear && nounNear && !leadsAway(clause, first)) return { weight: 0.9, reason: 'acts' };
  if (nounNear && !leadsAway(clause, first)) return { weight: 0.7, reason: 'possesses' };
  if (/^لل?[^ل]/.test(clause.text.slice(mention.start, mention.start + 3)) && mention.how === 'name' && own.startsWith('لل'))
    return { weight: 0.2, reason: 'named' };
  return undefined;
}

function leadsAway(clause: Clause, first: number): boolean {
  for (let back = 1; back <= 4 && clause.sentence[first - back] === clause.sentence[first]; back += 1) {
    const kinds = clause.kinds(first - back);
    if (kinds.has('with') || kinds.has('objects')) return true;
    if (kinds.has('actions')) return false;
  }
  return false;
}

/** How strongly one mention says that the passage tells of this actor's own practice. */
export function mentionWeight(clause: Clause, mention: ActorMention, order: number): Weight {
  const span = wordsOf(clause, order);
  if (span === undefined) return { weight: 0, reason: 'named' };
  const [first, last] = span;
  const lead = leadBefore(clause, first);
  const { noun, person, verb, post, private: ofPrivate } = followAfter(clause, last);
  const owned = noun || mention.how === 'ministry' || mention.how === 'institution';
  if (post || (ofPrivate && mention.how === 'demonym')) return { weight: counterpart, reason: 'named' };
  const arabic = arabicWeight(clause, first, mention);
  if (arabic !== undefined) return arabic;
  const isBanglaObject = clause.text.slice(mention.start, mention.end).endsWith('কে');
  if (isBanglaObject) return { weight: counterpart, reason: 'named' };
  if (mention.how === 'capital' && !(lead === 'open' && verb === 'act') && !noun)
    return { weight: lead === 'by' ? 0.6 : counterpart, reason: 'named' };
  if (lead === 'open') return openWeight(owned, verb);
  const isDescribed = lead !== 'by' && lead !== 'in' && noun && actsInRelativeClause(clause, last);
  if (isDescribed) return { weight: 0.7, reason: 'acts' };
  if ((lead === 'with' || lead === 'object') && (person || !owned)) return { weight: counterpart, reason: 'named' };
  const found = byLead[lead];
  const acts = (lead === 'of-practice' || lead === 'of') && verb === 'act';
  if (acts && lead === 'of' && person) return { weight: 0.3, reason: 'named' };
  if (acts) return { weight: owned || lead === 'of-practice' ? 0.85 : 0.6, reason: 'acts' };
  return { weight: owned ? found.practice : found.bare, reason: found.reason };
}
