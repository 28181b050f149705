const banglaEndings = ['দেরকে', 'গুলোর', 'গুলো', 'য়ের', 'দের', 'ের', 'কেও', 'তেও', 'রাও', 'র', 'কে', 'তে', 'রা', 'য়', 'ে', 'ও', 'ই'].map(
  (ending) => ending.normalize('NFC'),
);

function arabicForms(word: string): string[] {
  const forms = [word];
  let rest = word;
  if (/^[وف]/.test(rest) && rest.length > 3) {
    rest = rest.slice(1);
    forms.push(rest);
  }
  if (rest.startsWith('لل') && rest.length > 4) forms.push(`ال${rest.slice(2)}`, rest.slice(2));
  if (/^[بلك]/.test(rest) && rest.length > 3) forms.push(rest.slice(1));
  return forms;
}

function banglaForms(word: string): string[] {
  const forms = [word];
  for (const ending of banglaEndings) {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < 2) continue;
    forms.push(rest);
    for (const second of banglaEndings) {
      if (rest.endsWith(second) && rest.length - second.length >= 2) forms.push(rest.slice(0, -second.length));
    }
  }
  return forms;
}

/**
 * Spellings to look up for the first word of a phrase in Arabic (particles و ف ب ل ك are written on the word) and for
 * the last in Bangla (case endings are). The word as it stands comes first, so that لبنان is not read as ل + بنان.
 */
export function lookUpForms(fold: string): readonly string[] {
  const code = fold.charCodeAt(0);
  if (code < 0x0600) return [fold];
  if (code <= 0x06ff) return arabicForms(fold);
  if (code >= 0x0980 && code <= 0x09ff) return banglaForms(fold);
  return [fold];
}
