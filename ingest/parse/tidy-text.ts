/** Control characters but for tabs and line ends, and what only steers display: soft hyphens, zero-width spaces, marks of order and direction. */
const unseen = /[[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]--[\t\n]]/gv;

/**
 * Text as the port promises it: Unicode NFC, `\n` line ends, nothing that hides words from a reader of the text, no trailing blanks,
 * at most one empty line between paragraphs. Joiners stay, because Indic and Persian words are spelled with them.
 */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|\u0085|\u2028/gu, '\n')
    .replace(/\u2029/gu, '\n\n')
    .replace(unseen, '')
    .replace(/[\t\p{Zs}]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '');
}
