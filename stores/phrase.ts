/**
 * True when the tokens stand in this order with at most `slop` other tokens between the first and the last. Engines differ here (LanceDB drops
 * words it does not know from a phrase), so their phrase hits are checked again with this.
 */
export function holdsPhrase(exact: readonly string[], phrase: readonly string[], slop: number): boolean {
  if (phrase.length === 0) return false;
  return exact.some((_, start) => phraseFrom(exact, start, phrase, slop));
}

function phraseFrom(exact: readonly string[], start: number, phrase: readonly string[], slop: number): boolean {
  if (exact[start] !== phrase[0]) return false;
  let position = start;
  for (const token of phrase.slice(1)) {
    position = exact.indexOf(token, position + 1);
    if (position === -1) return false;
  }
  return position - start - (phrase.length - 1) <= slop;
}
