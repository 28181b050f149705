const marks = /\u0640|[\u0300-\u036f\u0610-\u061a\u064b-\u065f]|\u0670/;
const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  '’': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
};
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6];

/**
 * Text as the date patterns read it: small letters, accents away, digits 0 to 9, **one unit for one unit**, so that a place in
 * the answer is a place in the text.
 */
export function foldForDates(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const code = text.charCodeAt(at);
    if (code < 128) folded += unit.toLowerCase();
    else folded += foldUnit(unit, code);
  }
  return folded;
}

function foldUnit(unit: string, code: number): string {
  if (Object.hasOwn(letters, unit)) return letters[unit] ?? unit;
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  if (zero !== undefined) return String(code - zero);
  if (code >= 0x0900 && code <= 0x0dff) return unit;
  const plain = unit.normalize('NFD').toLowerCase().charAt(0);
  return plain === '' || marks.test(plain) ? unit : plain;
}
