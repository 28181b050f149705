const arabicMarks = /\p{M}|\u0640/gu;
const latinMarks = /[\u0300-\u036f]/g;

/**
 * The spelling under which a word is looked up: small letters, Latin accents and Arabic vowel signs away, the alefs of
 * Arabic as one, Bangla in one of its two encodings. Two words with one fold are the same word to the matcher.
 */
export function foldWord(word: string): string {
  let plain = true;
  for (let i = 0; i < word.length; i += 1) {
    if (word.charCodeAt(i) > 127) {
      plain = false;
      break;
    }
  }
  if (plain) return word.toLowerCase();
  const first = word.charCodeAt(0);
  if (first >= 0x0600 && first <= 0x06ff) {
    return word
      .replace(arabicMarks, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه');
  }
  if (first >= 0x0980 && first <= 0x09ff) return word.normalize('NFC').replace(/[\u200c\u200d]/g, '');
  return word.toLowerCase().normalize('NFD').replace(latinMarks, '').normalize('NFC');
}
