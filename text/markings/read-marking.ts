import type { Marking } from '../../domain/marking.ts';
import { foldMarking, levelAtStart } from './level-words.ts';
import { personal, readBehind, readMarkingLine, type MarkingSign } from './marking-line.ts';
import type { MarkingPolicy } from './policy.ts';
import { stricter } from './stricter.ts';

export type MarkingReading = {
  readonly marking: Marking;
  readonly how: MarkingSign['how'];
  /** Two signs name different levels: the strictest counts, and a registrar should look. */
  readonly contradictory: boolean;
  /** How to handle it (NODIS, EYES ONLY …), for the header's tags. */
  readonly caveats: readonly string[];
};

const head = { lines: 16, characters: 4_000 } as const;
const footLines = 3;
const sourceLine = /^\[?\s?source\s?[:;]?\s|^[^.]{0,80}\b(?:Files|Archives|Library|Papers)\b.{0,200}\.\s\p{Lu}[\p{L} ]{4,20}\.$/iu;
const portion = /^[ \t]*(?:(?:\d{1,3}|[a-z])\.[ \t]*)?\((?<mark>[A-Z]{1,5})(?:\/\/?[A-Z/ ,]{1,30})?\)[ \t]/gm;

/**
 * The protective marking a paper carries: banners and fields in its first lines and last lines, the source note of an edition,
 * portion marks. A level word in running prose is never a marking. Undefined when the paper shows none.
 */
export function readMarking(text: string, policies: readonly MarkingPolicy[]): MarkingReading | undefined {
  const signs = [...headSigns(text, policies), ...portionSigns(text, policies)];
  const [first] = signs;
  if (first === undefined) return undefined;
  const markings = signs.map(markingOf);
  return {
    marking: markings.reduce((a, b) => stricter(a, b, policies)),
    how: first.how,
    contradictory:
      new Set(markings.filter((_, at) => signs[at]?.how !== 'portion').map(({ level }) => level)).size > 1 ||
      portionsAbove(signs, policies),
    caveats: [...new Set(signs.flatMap(({ caveats }) => caveats))],
  };
}

function headSigns(text: string, policies: readonly MarkingPolicy[]): MarkingSign[] {
  const lines = text
    .slice(0, head.characters)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const last = text.length > head.characters ? text.slice(-400).split('\n').slice(1) : lines.slice(head.lines);
  const foot = last
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-footLines);
  return [...lines.slice(0, head.lines), ...foot].flatMap((line) => readMarkingLine(line, policies) ?? sourceNote(line, policies) ?? []);
}

/** An edition says how a paper was marked in its source note: `Source: … Central Files, 123.4. Secret; Priority. Drafted by …`. */
function sourceNote(line: string, policies: readonly MarkingPolicy[]): MarkingSign | undefined {
  if (!sourceLine.test(line)) return undefined;
  for (const { index } of line.matchAll(/(?<=[.,”"’)\]]\s)\p{Lu}/gu)) {
    const sentence = /^[^.]{0,120}(?=\.(?:\s|$|\]|\d)|$)/u.exec(line.slice(index))?.[0];
    const folded = sentence === undefined ? '' : foldMarking(sentence).replace(personal, '');
    const reading = levelAtStart(folded, policies);
    if (reading === undefined) continue;
    const behind = reading.rest.split(/[;,]/).map((word) => readBehind(word.trim(), reading.policy));
    if (!/^\s?(?:[;,-].*)?$/.test(reading.rest) && behind[0] === undefined) continue;
    const known = behind.flatMap((words) => words?.caveats ?? []);
    return { reading, how: 'source-note', compartments: [], releasableTo: [], caveats: known };
  }
  return undefined;
}

/** Portion marks count when two paragraphs or more carry them: a lone `(C)` is a list letter. */
function portionSigns(text: string, policies: readonly MarkingPolicy[]): MarkingSign[] {
  for (const policy of policies) {
    const levels = [...text.slice(0, 200_000).matchAll(portion)].flatMap(({ groups }) => policy.portions[groups?.['mark'] ?? ''] ?? []);
    const isList =
      levels.length < 2 ||
      (new Set(levels).size === levels.length && levels.length < 4 && /^\(?[A-Z]\)/m.test(text) && /^[ \t]*\((?:A|B)\)/m.test(text));
    if (!isList)
      return [...new Set(levels)].map((level) => ({
        reading: { policy, level, rest: '' },
        how: 'portion',
        compartments: [],
        releasableTo: [],
        caveats: [],
      }));
  }
  return [];
}

function portionsAbove(signs: readonly MarkingSign[], policies: readonly MarkingPolicy[]): boolean {
  const rank = ({ reading }: MarkingSign): number => reading.policy.levels.indexOf(reading.level);
  const banners = signs.filter(({ how }) => how !== 'portion').map(rank);
  const portions = signs.filter(({ how }) => how === 'portion').map(rank);
  return policies.length > 0 && banners.length > 0 && portions.length > 0 && Math.max(...portions) > Math.max(...banners);
}

function markingOf({ reading, compartments, releasableTo }: MarkingSign): Marking {
  return {
    policy: reading.policy.policy,
    level: reading.level,
    compartments: [...compartments],
    releasableTo: [...releasableTo],
    groups: [],
  };
}
