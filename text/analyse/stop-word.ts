import { stopWords } from '../../index-config/stop-words.ts';

const sets = new Map<string, ReadonlySet<string>>();

/** True for a little word of the language (`exact` form of the analyser). Languages without a list have none. */
export function isStopWord(token: string, lang: string): boolean {
  let words = sets.get(lang);
  if (words === undefined) {
    words = new Set(
      (Object.hasOwn(stopWords, lang) ? (stopWords[lang] ?? '') : '')
        .normalize('NFC')
        .split(/\s+/)
        .filter((word) => word !== ''),
    );
    if (sets.size < 100) sets.set(lang, words);
  }
  return words.has(token);
}
