import { foldMarking, levelAtStart, type LevelReading } from './level-words.ts';
import type { MarkingPolicy } from './policy.ts';

/** One place where a marking was read. `releasableTo` and `caveats` are upper case as written. */
export type MarkingSign = {
  readonly reading: LevelReading;
  readonly how: 'banner' | 'label' | 'number-line' | 'source-note' | 'portion';
  readonly compartments: readonly string[];
  readonly releasableTo: readonly string[];
  readonly caveats: readonly string[];
};

const longestBanner = 120;
const label =
  /^(?:(?:security )?classification|classified|marking|protective marking|einstufung|vs-einstufung|klassifikation|klassifisering|klassificering|clasificacion|classement|niveau|السريه|درجه السريه|درجة السرية|السرية|التصنيف|শ্রেণি|শ্রেণীবিন্যাস|শ্রেণিবিন্যাস|গোপনীয়তা)\s?[:：]\s?/u;
/** Words that may stand before a level without changing it. */
export const personal = /^(?:strictly|private|personal)(?: and | ?[;,/&-] ?| )(?=\p{L})/u;
const numberLine = /^(?:(?:section|part) \d+ of \d+ )?(?:[a-z][a-z .-]{1,30} )?\d{3,7}(?: (?:section|part) \d+ of \d+)?$/;

/** Reads a line that is nothing but a marking: a banner, a labelled field, the number line of a telegram. Prose is undefined. */
export function readMarkingLine(line: string, policies: readonly MarkingPolicy[]): MarkingSign | undefined {
  if (line.length > longestBanner) return undefined;
  const folded = foldMarking(line.replace(/^[\s*_#=[(|]+|[\s*_#=\])|.]+$/g, ''));
  if (folded === '') return undefined;
  const named = label.exec(folded);
  const reading = levelAtStart((named === null ? folded : folded.slice(named[0].length)).replace(personal, ''), policies);
  if (reading === undefined) return undefined;
  const rest = reading.rest.trim();
  if (named === null && numberLine.test(rest)) return { reading, how: 'number-line', compartments: [], releasableTo: [], caveats: [] };
  const behind = readBehind(rest, reading.policy);
  return behind === undefined ? undefined : { reading, how: named === null ? 'banner' : 'label', ...behind };
}

/** What stands behind a level, when all of it is known: caveats, compartments, `REL TO`. */
export function readBehind(
  rest: string,
  policy: MarkingPolicy,
): Pick<MarkingSign, 'compartments' | 'releasableTo' | 'caveats'> | undefined {
  const compartments: string[] = [];
  const caveats: string[] = [];
  const releasableTo: string[] = [];
  let inList = false;
  for (const part of rest
    .split(/\/{1,2}|[;,|]|(?:^|\s)-+(?:\s|$)|(?<=^)-/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')) {
    const release = /^(?:rel(?:easable)? to|rel) (.+)$/.exec(part);
    if (release !== null || (inList && /^[a-z]{2,5}$/.test(part))) {
      inList = true;
      releasableTo.push(
        ...(release?.[1] ?? part)
          .split(/[\s,]+| and /)
          .filter((code) => code !== '')
          .map((code) => code.toUpperCase()),
      );
    } else if (policy.compartments.some((word) => foldMarking(word) === part)) compartments.push(part.toUpperCase());
    else {
      const words = caveatWords(part, policy);
      if (words === undefined) return undefined;
      caveats.push(...words);
    }
  }
  return { compartments, releasableTo, caveats };
}

/** The handling words of a line that holds nothing else (`NODIS`, `SIPDIS`), upper case; undefined for any other line. */
export function readCaveatLine(line: string, policies: readonly MarkingPolicy[]): readonly string[] | undefined {
  const folded = line.length > 60 ? '' : foldMarking(line);
  if (folded === '' || line !== line.toUpperCase()) return undefined;
  for (const policy of policies) {
    const behind = readBehind(folded, policy);
    if (behind !== undefined && behind.caveats.length > 0) return behind.caveats;
  }
  return undefined;
}

/** `us urgent niact` is two caveats without a sign between them; undefined when a word is not known. */
function caveatWords(part: string, policy: MarkingPolicy): string[] | undefined {
  const known = policy.caveats.map(foldMarking).sort((a, b) => b.length - a.length);
  const found: string[] = [];
  let rest = part.replace(/^-/, '');
  while (rest !== '') {
    const word = known.find((one) => rest === one || rest.startsWith(`${one} `));
    if (word === undefined) return undefined;
    found.push(word.toUpperCase());
    rest = rest.slice(word.length).trim();
  }
  return found;
}
