import type { Actor, ActorMention } from '../../domain/actors.ts';
import { type ActorEntry, type TrieNode, buildTrie } from './actor-trie.ts';
import { guessLanguage } from './guess-language.ts';
import { ambiguousWords } from './known-actors.ts';
import { lookUpForms } from './look-up-forms.ts';
import { type Word, scanWords } from './scan-words.ts';
import { type Candidate, type ReadText, type RuleTable, passesRule, ruleTable, settleMentions } from './settle-mentions.ts';

export type ActorIndex = { readonly root: TrieNode; readonly rules: RuleTable };

/** The look-up for `findActors`; build it once (about 50 ms for the house's table) and share it. */
export function buildActorIndex(actors: readonly Actor[]): ActorIndex {
  const ambiguous = ambiguousWords();
  return { root: buildTrie(actors, ambiguous.notActors), rules: ruleTable(ambiguous) };
}

type Match = { readonly node: TrieNode; readonly last: number };

/** What may stand between two words of one name: "Côte d'Ivoire", "Guinea-Bissau", "Congo (Brazzaville)", a line end. */
function isInnerGap(text: string, left: number, right: number): boolean {
  const width = right - left;
  if (width === 0) return true;
  if (width === 1) return /[ \n\u00a0\-'’‘ʼ‑.&/\u2013]/.test(text.charAt(left));
  return (
    width <= 3 &&
    /^(?: \(|\r\n|\) | - | & |\n +|(?:St)?\. |\. )$/.test(text.slice(left, right)) &&
    (text.charAt(left) !== '.' || text.slice(left - 2, left).toLowerCase() === 'st')
  );
}

function longest(node: TrieNode, from: number, read: ReadText): Match | undefined {
  const word = read.words[from];
  if (word === undefined || node.next === undefined) return undefined;
  let best: Match | undefined;
  for (const form of lookUpForms(word.fold)) {
    const child = node.next.get(form);
    if (child === undefined) continue;
    const after = read.words[from + 1];
    const deeper =
      child.next !== undefined && after !== undefined && isInnerGap(read.text, word.end, after.start)
        ? longest(child, from + 1, read)
        : undefined;
    const own = child.entries.length > 0 || child.isBlocker ? { node: child, last: from } : undefined;
    const match = deeper ?? own;
    if (match !== undefined && (best === undefined || match.last > best.last)) best = match;
  }
  return best;
}

function isWrittenFor(entry: ActorEntry, written: string): boolean {
  if (entry.letters === 'any') return true;
  if (entry.letters === 'acronym') return !/\p{Ll}/u.test(written);
  return !/^\p{Ll}/u.test(written);
}

const languageLeads = new Set(['in', 'into', 'en', 'pa', 'auf', 'speak', 'speaks', 'spoke', 'speaking', 'fluent', 'parle', 'om']);
const languageTails = new Set(['language', 'languages', 'translation', 'version', 'speaking', 'text', 'speakers', 'speaker']);

/** "Published in French.", "the Arabic version": the name of a language, not of a state. */
function isLanguageName(candidate: Candidate, { text, words }: ReadText): boolean {
  if (candidate.entries[0]?.how !== 'demonym') return false;
  const last = words[candidate.last];
  if (last === undefined) return false;
  if (languageTails.has(words[candidate.last + 1]?.fold ?? '')) return true;
  const isLed = languageLeads.has(words[candidate.first - 1]?.fold ?? '');
  return isLed && /^\s*(?:$|[.,;:)\n]|and\b|or\b|et\b|und\b|og\b|y\b)/.test(text.slice(last.end, last.end + 8));
}

function candidateAt(match: Match, first: number, read: ReadText): Candidate | undefined {
  const [start, end] = [read.words[first]?.start, read.words[match.last]?.end];
  if (start === undefined || end === undefined) return undefined;
  const written = read.text.slice(start, end);
  const entries = match.node.entries.filter((entry) => isWrittenFor(entry, written));
  if (entries.length === 0) return undefined;
  const key = read.words
    .slice(first, match.last + 1)
    .map(({ fold }) => fold)
    .join(' ');
  return { entries, key, first, last: match.last };
}

/**
 * Every mention of an actor, in order, none overlapping: whole words, the longest name first ("Equatorial Guinea" is not
 * Guinea). Case counts where it tells ("US" is a state, "us" is not); accents do not. Give `lang` when it is known.
 */
export function findActors(text: string, index: ActorIndex, lang?: string): ActorMention[] {
  const words: readonly Word[] = scanWords(text);
  const read = { text, words, lang: lang ?? guessLanguage(words.slice(0, 300).map(({ fold }) => fold)) };
  const candidates: Candidate[] = [];
  let at = 0;
  while (at < words.length) {
    const match = longest(index.root, at, read);
    if (match === undefined) {
      at += 1;
      continue;
    }
    const candidate = match.node.isBlocker ? undefined : candidateAt(match, at, read);
    if (candidate !== undefined && passesRule(candidate, read, index.rules) && !isLanguageName(candidate, read)) candidates.push(candidate);
    at = candidate !== undefined || match.node.isBlocker ? match.last + 1 : at + 1;
  }
  return settleMentions(candidates, read, index.rules);
}
