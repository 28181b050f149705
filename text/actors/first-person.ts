import type { Clause } from './clause.ts';

const quotes = /["“”„«»]/g;

function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(quotes)?.length ?? 0) % 2 === 1;
}

/** "our resolution", "my country": the writer's own, though no office or act of his ministry. */
const ofOwn = 0.45;

export type FirstPerson = { readonly weight: number; readonly quoted: boolean; readonly start: number };

/**
 * Places where the writer tells of his own house: "we have opened an office", "our ministry". What a diplomat does while
 * reporting ("we met", "I believe", "we recommend") is narration and does not count.
 */
export function firstPersonSigns(clause: Clause): FirstPerson[] {
  const signs: FirstPerson[] = [];
  for (let index = 0; index < clause.words.length; index += 1) {
    const word = clause.words[index];
    if (word === undefined || !clause.kinds(index).has('first')) continue;
    let weight = /^(?:وزارتنا|حكومتنا|بعثاتنا|سفاراتنا|انشانا|عينا|اطلقنا|اعتمدنا)$/.test(word.fold) ? 0.75 : 0;
    const owned = clause.kinds(index + 1);
    if (
      clause.kinds(index).has('own') &&
      !owned.has('shared') &&
      !owned.has('persons') &&
      clause.sentence[index + 1] === clause.sentence[index]
    )
      weight = ofOwn;
    const nearby = /[\u4e00-\u9fff]/.test(word.fold) ? 0 : 4;
    for (let next = index + 1; next <= index + nearby && clause.sentence[next] === clause.sentence[index]; next += 1) {
      const kinds = clause.kinds(next);
      if (kinds.has('narration')) break;
      if (kinds.has('nouns') || kinds.has('actions')) {
        weight = 0.75;
        const beyond = clause.kinds(next + 1);
        if (kinds.has('actions') && !kinds.has('nouns') && beyond.has('narration')) weight = 0;
        break;
      }
      if (kinds.has('with') || kinds.has('objects') || kinds.has('shared')) break;
    }
    if (weight > 0) signs.push({ weight, quoted: isQuoted(clause.text, word.start), start: word.start });
  }
  return signs;
}
