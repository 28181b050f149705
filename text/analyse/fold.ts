const zeroWidth = /[\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Z}]/gu;
const accents = /(?<=[\p{Script=Latin}\p{Script=Greek}][\u0300-\u036f]*)[\u0300-\u036f]+/gu;
const arabicMarks = /\u0640|[\u0610-\u061a\u064b-\u065f]|\u0670|[\u06d6-\u06ed]/g;
const hebrewPoints = /[\u0591-\u05c7]/g;
const digits = /\p{Nd}/gu;

/** Letters that Unicode does not decompose into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ё: 'е',
  ς: 'σ',
};
const undecomposedLetters = new RegExp(`[${Object.keys(undecomposed).join('')}]`, 'gu');

/** Two-letter spellings that stand for one letter where the letter is not on the keyboard: Århus and Aarhus, Köln and Koeln. */
const spelledOut: Readonly<Record<string, string>> = { å: 'aa', ø: 'oe', ö: 'oe', ä: 'ae', ü: 'ue' };
const spelledOutLetters = /[åøöäü]/g;

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Lower case with accents kept: what stemmers expect. Both Turkish letters i become the plain one. */
export function lowerCase(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(zeroWidth, '')
    .normalize('NFC');
}

/**
 * One form for spellings of the same word: lower case, Latin and Greek accents away, the alefs, yas and ta marbutas of Arabic
 * as one, digits of any script as 0 to 9. Vowel signs of Bangla, Hindi, Thai and Tamil carry the vowel and stay. The answer
 * holds no white space; it may be empty (a lone soft hyphen).
 */
export function foldToken(token: string): string {
  if (isAscii(token)) return token.toLowerCase();
  return lowerCase(token)
    .replace(undecomposedLetters, (letter) => undecomposed[letter] ?? letter)
    .normalize('NFD')
    .replace(accents, '')
    .replace(arabicMarks, '')
    .replace(hebrewPoints, '')
    .normalize('NFC')
    .replace(undecomposedLetters, (letter) => undecomposed[letter] ?? letter)
    .replace(digits, asciiDigit);
}

/** The spelling of a lower-case word with å, ø, ö, ä, ü written as two letters; undefined when it has none of them. */
export function spellOut(lower: string): string | undefined {
  const spelled = lower.replace(spelledOutLetters, (letter) => spelledOut[letter] ?? letter);
  return spelled === lower ? undefined : spelled;
}

/** Decimal digits stand in runs of ten whose first is the zero; a run begins where the code before it is no digit or ten steps on. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 128) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
