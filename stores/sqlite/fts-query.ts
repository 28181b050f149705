/** A token as FTS5 takes it literally: in quotes, quotes doubled. NUL would end the query text; the index takes it for a gap, as here. */
export function quoted(token: string): string {
  return `"${token.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
}

const tokenCharacter = /[\p{L}\p{N}\p{Co}\p{M}\p{P}\p{S}]/u;

/** False for text without a character that the index keeps: FTS5 would leave it out of a phrase instead of matching nothing. */
export function holdsToken(text: string): boolean {
  return tokenCharacter.test(text);
}
