import type { ActorMention } from '../../domain/actors.ts';
import type { ActorEntry } from './actor-trie.ts';
import type { AmbiguousWords, WordRule } from './known-actors.ts';
import type { Word } from './scan-words.ts';

/** A possible mention with all it may mean. `key` is its folded words, `first` and `last` its place among the words. */
export type Candidate = {
  readonly entries: readonly ActorEntry[];
  readonly key: string;
  readonly first: number;
  readonly last: number;
};
export type RuleTable = {
  readonly words: ReadonlyMap<string, WordRule>;
  readonly givenNames: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly placeNouns: ReadonlySet<string>;
};
export type ReadText = { readonly text: string; readonly words: readonly Word[]; readonly lang: string };

/** The word rules ready for look-up. */
export function ruleTable(ambiguous: AmbiguousWords): RuleTable {
  return {
    words: new Map(Object.entries(ambiguous.words)),
    givenNames: new Set(ambiguous.givenNames),
    titles: new Set(ambiguous.titles),
    placeNouns: new Set(ambiguous.placeNouns),
  };
}

function isInCapitals(text: string, start: number, end: number): boolean {
  return !/\p{Ll}/u.test(text.slice(Math.max(0, start - 40), end + 40)) && /\p{Lu}{3}/u.test(text.slice(Math.max(0, start - 20), end + 20));
}

/** True when only `gap` stands between two words: a title may carry a point ("Mr. Jordan"), a surname follows at once. */
function adjacent(text: string, left: Word | undefined, right: Word | undefined, gap: RegExp): boolean {
  return left !== undefined && right !== undefined && gap.test(text.slice(left.end, right.start));
}

function isPersonName(candidate: Candidate, rule: WordRule, { text, words }: ReadText, table: RuleTable): boolean {
  const [before, own, last, after] = [words[candidate.first - 1], words[candidate.first], words[candidate.last], words[candidate.last + 1]];
  if (
    before !== undefined &&
    adjacent(text, before, own, /^\.?[ \n]$/) &&
    (table.titles.has(before.fold) || table.givenNames.has(before.fold))
  )
    return true;
  if (rule.givenName !== true || last === undefined || after === undefined || !adjacent(text, last, after, /^[ \n]$/)) return false;
  if (isInCapitals(text, last.start, after.end)) return false;
  const particle = ['de', 'van', 'von', 'al'].includes(after.fold) ? words[candidate.last + 2] : after;
  return particle !== undefined && /^\p{Lu}\p{Ll}/u.test(text.slice(particle.start, particle.end)) && !table.placeNouns.has(particle.fold);
}

/** True when the rule of this word lets it stand for an actor at this place; other mentions are not looked at yet. */
export function passesRule(candidate: Candidate, read: ReadText, table: RuleTable): boolean {
  const rule = table.words.get(candidate.key);
  if (rule === undefined) return true;
  const [first, last] = [read.words[candidate.first], read.words[candidate.last]];
  if (first === undefined || last === undefined) return false;
  const written = read.text.slice(first.start, last.end);
  if (rule.langs !== undefined && !rule.langs.includes(read.lang)) return false;
  const inCapitals = isInCapitals(read.text, first.start, last.end);
  if (
    rule.forms !== undefined &&
    !rule.forms.includes(written) &&
    !(inCapitals && rule.forms.some((form) => form.toUpperCase() === written && form !== 'Malé'))
  )
    return false;
  if (inCapitals && rule.capitalsNeedNext?.includes(read.words[candidate.last + 1]?.fold ?? '') === false) return false;
  if (rule.after !== undefined && !rule.after.includes(read.words[candidate.first - 1]?.fold ?? '')) return false;
  return !((rule.givenName === true || rule.surname === true) && isPersonName(candidate, rule, read, table));
}

function pick(candidate: Candidate, lang: string): ActorEntry | undefined {
  return candidate.entries.find(({ langs }) => langs.has(lang)) ?? candidate.entries[0];
}

/**
 * Mentions from candidates. A word of two meanings ("Congo", "Korea", "Secretary General") goes to the other actor when
 * only that one is named plainly in the text; a bare "Council" counts only where its owner is named.
 */
export function settleMentions(candidates: readonly Candidate[], read: ReadText, table: RuleTable): ActorMention[] {
  const plain = new Set<string>();
  for (const candidate of candidates) {
    const rule = table.words.get(candidate.key);
    if (rule?.or === undefined && rule?.needs !== true) plain.add(pick(candidate, read.lang)?.actor ?? '');
  }
  return candidates.flatMap((candidate): ActorMention[] => {
    const [entry, rule] = [pick(candidate, read.lang), table.words.get(candidate.key)];
    const [first, last] = [read.words[candidate.first], read.words[candidate.last]];
    if (entry === undefined || first === undefined || last === undefined) return [];
    if (rule?.needs === true && !plain.has(entry.actor)) return [];
    const other = plain.has(entry.actor) ? undefined : rule?.or?.find((actor) => plain.has(actor));
    return [{ actor: other ?? entry.actor, start: first.start, end: last.end, how: entry.how }];
  });
}
