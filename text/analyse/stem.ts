import snowball from 'snowball-stemmers';

const algorithms: Readonly<Record<string, string>> = {
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  tr: 'turkish',
};

const stemmers = new Map<string, { stem(word: string): string }>();

/**
 * The stem of a lower-case word (Snowball algorithms). A language without a stemmer answers with the word itself. Arabic and
 * Bangla are not here: their affixes are taken off lightly, as extra terms (affixes.ts).
 */
export function stem(word: string, lang: string): string {
  const algorithm = Object.hasOwn(algorithms, lang) ? algorithms[lang] : undefined;
  if (algorithm === undefined) return word;
  let stemmer = stemmers.get(algorithm);
  if (stemmer === undefined) {
    stemmer = snowball.newStemmer(algorithm);
    stemmers.set(algorithm, stemmer);
  }
  return stemmer.stem(word);
}
