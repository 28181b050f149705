import { type Actor, type MentionWay } from '../../domain/actors.ts';
import { scanWords } from './scan-words.ts';
import { wordForms } from './word-forms.ts';

/** How a listed word must be written: as an acronym (all capitals), with a capital first letter, or either way. */
export type LetterCase = 'acronym' | 'capital' | 'any';
export type ActorEntry = {
  readonly actor: string;
  readonly how: MentionWay;
  readonly letters: LetterCase;
  readonly langs: Set<string>;
};

/** A node of the word trie: an entry ends here, a blocker ends here ("Niger Delta"), or the phrase goes on. */
export type TrieNode = { next: Map<string, TrieNode> | undefined; entries: ActorEntry[]; isBlocker: boolean };

const fields = [
  ['names', 'name'],
  ['ministries', 'ministry'],
  ['institutions', 'institution'],
  ['metonyms', 'metonym'],
  ['demonyms', 'demonym'],
  ['capitals', 'capital'],
  ['former', 'former'],
] as const;

function newNode(): TrieNode {
  return { next: undefined, entries: [], isBlocker: false };
}

function nodeFor(root: TrieNode, phrase: string): TrieNode {
  let node = root;
  for (const { fold } of scanWords(phrase)) {
    node.next ??= new Map();
    let child = node.next.get(fold);
    if (child === undefined) {
      child = newNode();
      node.next.set(fold, child);
    }
    node = child;
  }
  return node;
}

function letterCase(base: string): LetterCase {
  if (/^[\p{Lu}\d.\-/ ]+$/u.test(base) && /\p{Lu}/u.test(base)) return 'acronym';
  return /^\p{Lu}/u.test(base) ? 'capital' : 'any';
}

function addEntry(node: TrieNode, entry: Omit<ActorEntry, 'langs'>, lang: string): void {
  const same = node.entries.find(({ actor }) => actor === entry.actor);
  if (same === undefined) {
    node.entries.push({ ...entry, langs: new Set([lang]) });
    return;
  }
  same.langs.add(lang);
  const looser = entry.letters === 'any' || (entry.letters === 'capital' && same.letters === 'acronym');
  if (looser) node.entries[node.entries.indexOf(same)] = { ...same, letters: entry.letters };
}

/** The trie of all words of all actors, in every form they take, and of the phrases that must not match. */
export function buildTrie(actors: readonly Actor[], notActors: readonly string[]): TrieNode {
  const root = newNode();
  for (const actor of actors) {
    for (const [field, how] of fields) {
      for (const [lang, bases] of Object.entries(actor[field] ?? {})) {
        for (const base of bases) {
          for (const form of wordForms(base, lang, how)) {
            addEntry(nodeFor(root, form), { actor: actor.id, how, letters: letterCase(base) }, lang);
          }
        }
      }
    }
  }
  for (const phrase of notActors) nodeFor(root, phrase).isBlocker = true;
  return root;
}
