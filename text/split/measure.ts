/**
 * About how many tokens of the embedding model a text has: 4.2 characters of a Latin script each, 3.2 of others, and every
 * Chinese or Japanese character one. Measured on the model's own tokenizer; only used to size passages.
 */
export function tokenEstimate(text: string, start = 0, end = text.length): number {
  let tokens = 0;
  for (let at = start; at < end; at += 1) tokens += tokensOf(text.charCodeAt(at));
  return tokens;
}

function tokensOf(unit: number): number {
  if (unit < 0x0300 || (unit >= 0x2000 && unit <= 0x206f)) return 1 / 4.2;
  if ((unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)) return 1;
  if (unit >= 0xd800 && unit <= 0xdfff) return 1 / 2;
  return 1 / 3.2;
}
