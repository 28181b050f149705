import type { PassageRecord } from '../../domain/passage.ts';
import { isStopWord } from '../../text/analyse/stop-word.ts';
import type { Chance } from './chance.ts';

export type Questions = { readonly short: string[]; readonly phrases: string[]; readonly drafts: string[] };

/** Characters of a draft cable: about a page. */
const draftLength = 1_700;

/** 120 short questions of telling words, 40 quoted phrases with one more word, 40 drafts, all drawn from what the archive holds. */
export function drawQuestions(passages: readonly PassageRecord[], chance: Chance): Questions {
  const usable = passages.filter(({ text }) => text.length > 400);
  const draw = (count: number, make: (passage: PassageRecord) => string | undefined): string[] => {
    const made = new Set<string>();
    for (let tries = 0; made.size < count && tries < count * 50; tries += 1) {
      const question = make(chance.pick(usable));
      if (question !== undefined) made.add(question);
    }
    return [...made];
  };
  return {
    short: draw(120, ({ text }) => {
      const words = tellingWords(text);
      return words.length < 8 ? undefined : Array.from({ length: 3 + chance.below(4) }, () => chance.pick(words)).join(' ');
    }),
    phrases: draw(40, ({ text }) => {
      const pairs = [...text.matchAll(/\b([a-z]{4,}) ([a-z]{4,})\b/g)].filter(
        ([, a = '', b = '']) => !isStopWord(a, 'en') && !isStopWord(b, 'en'),
      );
      return pairs.length === 0 ? undefined : `"${chance.pick(pairs)[0]}" ${chance.pick(tellingWords(text))}`;
    }),
    drafts: draw(40, ({ document, text }) => {
      const whole = passages
        .filter((other) => other.document === document)
        .map((other) => other.text)
        .join('\n\n');
      return whole.length < draftLength || text === '' ? undefined : whole.slice(0, draftLength);
    }),
  };
}

function tellingWords(text: string): string[] {
  return (text.match(/[a-z]{4,}/gi) ?? []).filter((word) => !isStopWord(word.toLowerCase(), 'en'));
}
