import type { MarkingPolicy } from './policy.ts';

/** What a marking line says: a level of a policy and the words that stand behind it. */
export type LevelReading = { readonly policy: MarkingPolicy; readonly level: string; readonly rest: string };

/** Case, accents, long dashes and double blanks do not count; `S E C R E T` is written for SECRET on teleprinters. */
export function foldMarking(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0640]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const dashes = plain
    .replace(/[‐‑–—]/g, '-')
    .replace(/ß/g, 'ss')
    .replace(/\s+/g, ' ')
    .trim();
  const joined = dashes.replace(/\b(?:[a-z] ){4,}[a-z]\b/g, (spaced) => spaced.replaceAll(' ', ''));
  return joined
    .replace(/\btopsecret\b/g, 'top secret')
    .replace(/\s?-\s?/g, '-')
    .replace(/\s?\/\s?/g, '/');
}

const tables = new WeakMap<MarkingPolicy, readonly (readonly [string, string])[]>();

/** Names of the levels of a policy, longest first, so that TOP SECRET is not read as SECRET. */
function namesOf(policy: MarkingPolicy): readonly (readonly [string, string])[] {
  let names = tables.get(policy);
  if (names === undefined) {
    const all = policy.levels.flatMap((level) =>
      [level, ...(policy.aliases[level] ?? [])].map((name) => [foldMarking(name), level] as const),
    );
    names = all.sort(([a], [b]) => b.length - a.length);
    tables.set(policy, names);
  }
  return names;
}

/** The level a folded text begins with, as a whole word. */
export function levelAtStart(folded: string, policies: readonly MarkingPolicy[]): LevelReading | undefined {
  for (const policy of policies) {
    for (const [name, level] of namesOf(policy)) {
      if (folded.startsWith(name) && !/^[\p{L}\p{M}\p{N}]/u.test(folded.slice(name.length)))
        return { policy, level, rest: folded.slice(name.length) };
    }
  }
  return undefined;
}

/** The level of a text that is a level name and nothing else (a record's `marking`, an import's `--marking`). */
export function levelNamed(text: string, policies: readonly MarkingPolicy[]): LevelReading | undefined {
  const reading = levelAtStart(foldMarking(text), policies);
  return reading?.rest.trim() === '' ? reading : undefined;
}
