import { cueGroups, cues, type CueGroup } from '../../index-config/cues.ts';
import { foldToken } from '../analyse/fold.ts';

/** A place where a cue stands, in the text as given. */
export type CuePlace = {
  readonly group: CueGroup;
  readonly cue: string;
  readonly start: number;
  readonly end: number;
};

const word = /[\p{L}\p{M}\p{N}]+/gu;
const han = /\p{Script=Han}/u;
const arabic = /\p{Script=Arabic}/u;

let patterns: ReadonlyMap<CueGroup, RegExp> | undefined;

/** Every cue in a text, by group and place. Spelling is folded as in search: case, accents, Arabic letter forms. */
export function findCues(text: string): CuePlace[] {
  const { folded, starts, ends } = foldText(text);
  patterns ??= new Map(cueGroups.map((group) => [group, patternOf(cues[group])]));
  const places: CuePlace[] = [];
  for (const [group, pattern] of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const [cue] = match;
      places.push({
        group,
        cue: cue.trim(),
        start: starts[match.index] ?? 0,
        end: ends[match.index + cue.trimEnd().length - 1] ?? text.length,
      });
    }
  }
  return places;
}

/** Words folded and joined by one blank, and for each unit of it the bounds in the given text of the word it came from. */
function foldText(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(word)) {
    const piece = `${foldToken(match[0])} `;
    for (let i = 0; i < piece.length; i += 1) {
      starts.push(han.test(match[0]) ? match.index + Math.min(i, match[0].length) : match.index);
      ends.push(han.test(match[0]) ? match.index + Math.min(i + 1, match[0].length) : match.index + match[0].length);
    }
    folded += piece;
  }
  return { folded, starts, ends };
}

function patternOf(lines: readonly string[]): RegExp {
  const written = lines.flatMap((line) => line.split('|'));
  const forms = new Set(written.map((cue) => foldCue(cue)));
  // longest first, so that a phrase wins over the word it begins with
  const sorted = [...forms].toSorted((a, b) => b.length - a.length);
  const spaced = sorted.filter((form) => !han.test(form) && !arabic.test(form));
  const withArticle = sorted.filter((form) => arabic.test(form));
  const unspaced = sorted.filter((form) => han.test(form));
  const parts = [
    spaced.length > 0 ? `(?<![^ ])(?:${spaced.join('|')})` : '',
    // conjunctions and prepositions of one letter are written together with the Arabic word
    withArticle.length > 0 ? `(?<![^ ])[وفبكل]{0,2}(?:${withArticle.join('|')})` : '',
    unspaced.join('|'),
  ];
  return new RegExp(parts.filter((part) => part !== '').join('|'), 'gu');
}

/** A cue in the form of the folded text; a blank at its end asks for a whole word. */
function foldCue(cue: string): string {
  const words = (cue.match(word) ?? []).map((part) => foldToken(part)).join(' ');
  return /[ -]$/.test(cue) ? `${words} ` : words;
}
