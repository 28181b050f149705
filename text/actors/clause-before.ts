import { type Clause } from './clause.ts';

/** How the words before a mention lead to it. `open`: nothing does, it stands where a subject stands. */
export type Lead = 'open' | 'with' | 'by' | 'in' | 'about' | 'of' | 'of-practice' | 'object' | 'object-of-act' | 'far';

/** How far back a lead can stand: determiners and two or three adjectives or nouns. */
const reach = 6;
const clauseBreak = /[,:—–«»"“”()،،]/;

function practiceBefore(clause: Clause, at: number): boolean {
  for (let index = at; index > at - 5 && index >= 0 && clause.sentence[index] === clause.sentence[at]; index -= 1) {
    const kinds = clause.kinds(index);
    if (kinds.has('nouns')) return true;
    if (kinds.has('actions') || kinds.has('with') || clauseBreak.test(clause.gapBefore(index + 1))) return false;
  }
  return false;
}

function leadOf(clause: Clause, index: number): Lead | undefined {
  const kinds = clause.kinds(index);
  if (kinds.has('objects')) return 'object';
  // "rumours spread by Russia", "visited by Denmark": the doer, but not of a practice of its own.
  if (kinds.has('by')) return clause.kinds(index - 1).has('objects') ? 'object' : 'by';
  if (kinds.has('with')) return 'with';
  if (kinds.has('of')) return practiceBefore(clause, index - 1) ? 'of-practice' : undefined;
  if (kinds.has('in')) return 'in';
  if (kinds.has('boundary')) return 'open';
  if (kinds.has('about')) return 'about';
  if (kinds.has('actions') || kinds.has('speech')) return 'object-of-act';
  return undefined;
}

/** True in "A, B and C" at B: a comma before it then joins, where otherwise it opens a clause ("With A, B has signed"). */
function continuesList(clause: Clause, first: number): boolean {
  let next = first;
  while (clause.mentionAt[next] === clause.mentionAt[first] && next < clause.words.length) next += 1;
  if (/[,،]/.test(clause.gapBefore(next)) && (clause.mentionAt[next] ?? -1) >= 0) return true;
  if (/[,،]/.test(clause.gapBefore(next)) && (clause.mentionAt[next + 1] ?? -1) >= 0) return true;
  return clause.kinds(next).has('conj') && [1, 2].some((step) => (clause.mentionAt[next + step] ?? -1) >= 0);
}

/**
 * Walks back from word `first`. A list hops over its other members: in "with China, India and Denmark" all three are led
 * by "with". Of "the ministry of Denmark" the lead is `of-practice`.
 */
export function leadBefore(clause: Clause, first: number): Lead {
  let steps = 0;
  let inList = continuesList(clause, first);
  let hasOf = false;
  for (let index = first - 1; index >= 0 && clause.sentence[index] === clause.sentence[first]; index -= 1) {
    const isMention = (clause.mentionAt[index] ?? -1) >= 0;
    const breaks = clauseBreak.test(clause.gapBefore(index + 1));
    const joins = clause.kinds(index).has('conj') && [1, 2].some((step) => (clause.mentionAt[index - step] ?? -1) >= 0);
    // In "A, the B and C" the article stands between comma and name.
    const listed = inList && (clause.mentionAt[index + 1] ?? -1) < 0 && (clause.mentionAt[index - 1] ?? -1) >= 0;
    if (breaks && !(isMention && inList)) return 'open';
    inList ||= joins;
    if (isMention || joins || listed) continue;
    const kinds = clause.kinds(index);
    if (kinds.has('conj')) return 'open';
    const lead = leadOf(clause, index);
    if (lead !== undefined) return hasOf && lead === 'by' ? 'of' : lead;
    // German "der" and French "des" are articles too: a genitive has a noun before it.
    hasOf ||=
      kinds.has('of') &&
      clause.sentence[index - 1] === clause.sentence[first] &&
      !clauseBreak.test(clause.gapBefore(index)) &&
      !clause.kinds(index - 1).has('conj');
    steps += 1;
    if (steps > reach) return 'far';
  }
  return hasOf ? 'of' : 'open';
}
