/** A glyph that no font has, of no width, never drawn: it carries the letters of a joined shape after the first. */
export const UNDRAWN = 'FFFE';
/** A glyph of a group that has fewer letters than glyphs reads as nothing. */
const NOTHING = '200B';

type Group = { readonly glyph: string; readonly letters: readonly string[]; readonly glyphsLeft: number };

/**
 * Draws one glyph of a group with a letter of its own, in order of reading. Readers take a glyph whose letters hold a
 * combining sign for one of no width and see a gap after it; so where there are other letters enough for the glyphs that
 * follow, combining signs stand on undrawn glyphs, as do the letters left over at the end. Returns what is left.
 */
export function spell(group: Group, code: (glyph: string, letters: string) => string): { readonly drawn: string; readonly left: string[] } {
  const left = [...group.letters];
  const before: string[] = [];
  while (left[0] !== undefined && isCombining(left[0]) && left.filter((one) => !isCombining(one)).length >= group.glyphsLeft) {
    before.push(left[0]);
    left.shift();
  }
  const own = left.shift() ?? NOTHING;
  const after = group.glyphsLeft <= 1 ? left.splice(0) : [];
  const hidden = (letters: readonly string[]): string[] =>
    letters.length === 0 ? [] : [`3 Tr <${letters.map((one) => code(UNDRAWN, one)).join('')}> Tj 0 Tr`];
  return { drawn: [...hidden(before), `<${code(group.glyph, own)}> Tj`, ...hidden(after)].join('\n'), left };
}

function isCombining(letter: string): boolean {
  return /\p{Mn}/u.test(String.fromCharCode(Number.parseInt(letter, 16)));
}
