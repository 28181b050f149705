import type { ActorMention } from '../../domain/actors.ts';
import type { CueKind, CueReader } from './cue-words.ts';
import type { Word } from './scan-words.ts';

/** A passage cut into words, each with its sentence, its cue kinds and the mention it belongs to (-1: none). */
export type Clause = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentence: readonly number[];
  readonly mentionAt: readonly number[];
  readonly kinds: (index: number) => ReadonlySet<CueKind>;
  readonly gapBefore: (index: number) => string;
};

const none: ReadonlySet<CueKind> = new Set();
const sentenceEnd = /[.!?؟।。！？;；]["'”»’)]*(?:\s|$)|\n\s*\n|[।。！？；]/;
const abbreviations = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'no',
  'art',
  'para',
  'nr',
  'bl',
  'ca',
  'hr',
  'fr',
  'prof',
  'sept',
  'oct',
  'nov',
  'dec',
  'jan',
  'feb',
]);

/** The passage ready for questions about its clauses. */
export function readClauses(text: string, words: readonly Word[], mentions: readonly ActorMention[], cue: CueReader): Clause {
  const gapBefore = (index: number): string => text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? text.length);
  const sentence: number[] = [];
  const mentionAt: number[] = [];
  let [number, mention] = [0, 0];
  for (const [index, word] of words.entries()) {
    if (index > 0 && sentenceEnd.test(gapBefore(index)) && !abbreviations.has(words[index - 1]?.fold ?? '')) number += 1;
    sentence.push(number);
    while (mention < mentions.length && (mentions[mention]?.end ?? 0) <= word.start) mention += 1;
    mentionAt.push((mentions[mention]?.start ?? Number.POSITIVE_INFINITY) <= word.start ? mention : -1);
  }
  const kinds = (index: number): ReadonlySet<CueKind> => {
    const word = words[index];
    return word === undefined ? none : cue(word.fold);
  };
  return { text, words, sentence, mentionAt, kinds, gapBefore };
}

/** First and last word of a mention; undefined when the mention is not of this text. */
export function wordsOf(clause: Clause, mention: number): readonly [number, number] | undefined {
  const first = clause.mentionAt.indexOf(mention);
  return first < 0 ? undefined : [first, clause.mentionAt.lastIndexOf(mention)];
}
