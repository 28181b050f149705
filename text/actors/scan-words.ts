import { foldWord } from './fold-word.ts';

/** A word of a text with its place in UTF-16 units. `fold` is what the matcher looks up. */
export type Word = { readonly fold: string; readonly start: number; readonly end: number };

const wordSign = /[\p{L}\p{M}\p{N}]/u;

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isWordSign(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || isCapital(code) || (code >= 48 && code <= 57);
  if (code === 0x200c || code === 0x200d) return true;
  if (isHan(code)) return false;
  return wordSign.test(String.fromCharCode(code));
}

/** End of a dotted abbreviation (U.S., U. S., U.S.S.R.) that starts here, or 0. FRUS prints them with spaces. */
function dottedEnd(text: string, start: number): number {
  let at = start;
  let letters = 0;
  let end = 0;
  while (isCapital(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) {
    letters += 1;
    end = at + 2;
    at = text.charCodeAt(end) === 32 && isCapital(text.charCodeAt(end + 1)) ? end + 1 : end;
  }
  // "U.S" without its last dot, before a word end.
  if (letters > 0 && at === end && isCapital(text.charCodeAt(at)) && !isWordSign(text.charCodeAt(at + 1))) return at + 1;
  return letters > 1 ? end : 0;
}

/** Words in order: runs of letters, marks and digits; each Han sign alone; dotted abbreviations whole ("u.s."). */
export function scanWords(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      words.push({ fold: text.charAt(at), start: at, end: at + 1 });
      at += 1;
      continue;
    }
    if (!isWordSign(code)) {
      at += 1;
      continue;
    }
    if (isCapital(code) && text.charCodeAt(at + 1) === 46) {
      const end = dottedEnd(text, at);
      if (end > 0) {
        const letters = text.slice(at, end).toLowerCase().replace(/[ .]/g, '');
        words.push({ fold: `${[...letters].join('.')}.`, start: at, end });
        at = end;
        continue;
      }
    }
    let end = at + 1;
    while (end < text.length && isWordSign(text.charCodeAt(end))) end += 1;
    words.push({ fold: foldWord(text.slice(at, end)), start: at, end });
    at = end;
  }
  return words;
}
