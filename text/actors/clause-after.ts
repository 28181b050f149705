import { type Clause } from './clause.ts';

/** What follows a mention: an office or paper of it ("Danish strategy"), only a person ("Danish minister"), and its verb. */
export type Follow = {
  readonly noun: boolean;
  readonly person: boolean;
  readonly verb: FollowingVerb;
  readonly post: boolean;
  readonly private: boolean;
};
export type FollowingVerb = 'act' | 'speech' | 'passive' | 'none';

const nounReach = 4;
const verbReach = 14;
const hardBreak = /[:—–()"“”«»]/;

/** "was informed" makes a counterpart of the subject, "had urged" a speaker; any other verb is what it is. */
function verbAt(clause: Clause, index: number): FollowingVerb {
  const kinds = clause.kinds(index);
  if (kinds.has('speech')) return 'speech';
  let isPassive = kinds.has('be');
  if (!isPassive && !kinds.has('have')) return 'act';
  for (let next = index + 1; next <= index + 3 && clause.sentence[next] === clause.sentence[index]; next += 1) {
    const nextKinds = clause.kinds(next);
    if (nextKinds.has('be')) isPassive = true;
    if (nextKinds.has('objects') || nextKinds.has('speech')) return isPassive ? 'passive' : 'speech';
    if (nextKinds.has('nouns') || nextKinds.has('boundary') || nextKinds.has('with')) break;
  }
  return 'act';
}

/** A comma before a further name is that of a list ("A, B and C adopted"), not of an aside. */
function goesOnWithName(clause: Clause, index: number): boolean {
  if ((clause.mentionAt[index] ?? -1) >= 0) return true;
  return (clause.words[index]?.fold.length ?? 0) <= 3 && (clause.mentionAt[index + 1] ?? -1) >= 0;
}

/** "… met the Estonian ministry, which has built a warning system": what is met is then also described. */
export function actsInRelativeClause(clause: Clause, last: number): boolean {
  for (let index = last + 1; index <= last + 6; index += 1) {
    if (clause.sentence[index] !== clause.sentence[last] || (clause.mentionAt[index] ?? -1) >= 0) return false;
    const kinds = clause.kinds(index);
    if (!kinds.has('relative')) continue;
    return [1, 2, 3].some((step) => {
      const near = clause.kinds(index + step);
      return clause.sentence[index + step] === clause.sentence[last] && near.has('actions') && !near.has('be');
    });
  }
  return false;
}

/** Looks ahead from word `last` to the verb of the clause; relative clauses between commas are walked through. */
export function followAfter(clause: Clause, last: number): Follow {
  let [noun, person, policy, post] = [false, false, false, false];
  let [inAside, ofPrivate, metOther] = [false, false, false];
  for (let index = last + 1; index <= last + verbReach && clause.sentence[index] === clause.sentence[last]; index += 1) {
    const gap = clause.gapBefore(index);
    if (hardBreak.test(gap)) break;
    if ((gap.includes(',') || gap.includes('،')) && !goesOnWithName(clause, index)) inAside = !inAside;
    const kinds = clause.kinds(index);
    const distance = index - last;
    if ((clause.mentionAt[index] ?? -1) >= 0) {
      metOther = true;
      continue;
    }
    if (distance <= 2 && kinds.has('private')) ofPrivate = true;
    if (!inAside && distance <= nounReach && kinds.has('nouns')) {
      noun = true;
      if (kinds.has('persons')) person = true;
      else policy = true;
      continue;
    }
    if (!inAside && distance <= nounReach && kinds.has('persons')) [noun, person] = [true, true];
    if (!metOther && distance <= 5 && kinds.has('with') && /^[\u0980-\u09ff]/.test(clause.words[index]?.fold ?? '')) post = true;
    const isVerb = kinds.has('actions') || kinds.has('speech');
    if (isVerb && !inAside) return { noun, person: person && !policy, verb: verbAt(clause, index), post, private: ofPrivate };
    if (kinds.has('boundary') && !inAside && !gap.includes(',')) break;
  }
  return { noun, person: person && !policy, verb: 'none', post, private: ofPrivate };
}
