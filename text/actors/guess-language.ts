const functionWords: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'in', 'that', 'has', 'with', 'was', 'is', 'by', 'its', 'for', 'from', 'will', 'on'],
  fr: ['le', 'la', 'les', 'des', 'du', 'et', 'une', 'dans', 'est', 'par', 'pour', 'au', 'aux', 'sur', 'qui', 'avec', 'l', 'd', 'son', 'sa'],
  de: [
    'der',
    'die',
    'das',
    'und',
    'den',
    'dem',
    'des',
    'ein',
    'eine',
    'mit',
    'hat',
    'ist',
    'von',
    'im',
    'zu',
    'für',
    'fur',
    'auf',
    'wird',
    'einen',
    'zur',
  ],
  da: [
    'og',
    'det',
    'af',
    'til',
    'en',
    'har',
    'er',
    'på',
    'pa',
    'med',
    'som',
    'at',
    'et',
    'den',
    'de',
    'ikke',
    'for',
    'blev',
    'om',
    'sin',
    'i',
  ],
  es: ['el', 'la', 'los', 'las', 'del', 'y', 'una', 'en', 'por', 'con', 'para', 'que', 'se', 'su', 'al', 'ha', 'un'],
};

function languagesOf(fold: string): string[] {
  return fold.length > 5 ? [] : Object.keys(functionWords).filter((lang) => functionWords[lang]?.includes(fold));
}

/**
 * The likely language of a passage from its first 300 words: by script, else by its little words; "en" when nothing tells.
 * Enough to settle "Island" (Danish for Iceland); whoever knows the language of a document should say so instead.
 */
export function guessLanguage(folds: readonly string[]): string {
  const votes = new Map<string, number>();
  for (const fold of folds.slice(0, 300)) {
    const code = fold.charCodeAt(0);
    const script =
      code >= 0x0600 && code <= 0x06ff
        ? 'ar'
        : code >= 0x0980 && code <= 0x09ff
          ? 'bn'
          : code >= 0x4e00 && code <= 0x9fff
            ? 'zh'
            : undefined;
    for (const lang of script === undefined ? languagesOf(fold) : [script]) {
      votes.set(lang, (votes.get(lang) ?? 0) + (script === 'zh' ? 0.5 : 1));
    }
  }
  let best = 'en';
  for (const [lang, count] of votes) if (count > (votes.get(best) ?? 0)) best = lang;
  return best;
}
