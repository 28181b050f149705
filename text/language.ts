import { eld } from 'eld/small';

/** Scripts that settle the language, or nearly: the first that holds most of the letters wins. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Bengali}/gu, 'bn'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
];
const sharedScripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Devanagari}/gu, 'hi'],
];
const letters = /\p{L}/gu;

/** Below this many letters a detector guesses; then the language of the document counts. */
const enoughLetters = 60;
const longestSample = 2_000;

/**
 * ISO 639-1 language of a passage, `und` when it cannot be told. `documentLanguage` (from the whole document or given) is
 * preferred for short and unsure passages written in its script: one English quotation does not make a Danish report English.
 */
export function detectLanguage(text: string, documentLanguage?: string): string {
  const sample = text.slice(0, longestSample);
  const total = count(sample, letters);
  if (total === 0) return documentLanguage ?? 'und';
  for (const [script, lang] of scripts) {
    const share = count(sample, script) / total;
    if (share >= (lang === 'ja' ? 0.1 : 0.5)) return lang;
  }
  for (const [script, lang] of sharedScripts) {
    if (count(sample, script) / total >= 0.5) return detectWithin(sample, total, script, documentLanguage) ?? lang;
  }
  if (total < enoughLetters && documentLanguage !== undefined && !writtenOtherwise(documentLanguage)) return documentLanguage;
  const found = eld.detect(sample);
  if (found.language !== '' && found.isReliable() && total >= 12) return found.language;
  return documentLanguage !== undefined && !writtenOtherwise(documentLanguage) ? documentLanguage : 'und';
}

/** Persian and Urdu, Ukrainian and Bulgarian: the detector's word counts only where it stays within the script. */
function detectWithin(sample: string, total: number, script: RegExp, documentLanguage: string | undefined): string | undefined {
  const within = script.source.includes('Arabic')
    ? ['ar', 'fa', 'ur', 'ku']
    : script.source.includes('Cyrillic')
      ? ['ru', 'uk', 'bg', 'sr', 'be', 'mk']
      : ['hi', 'mr', 'ne'];
  if (documentLanguage !== undefined && total < enoughLetters && within.includes(documentLanguage)) return documentLanguage;
  const { language } = eld.detect(sample);
  return within.includes(language) ? language : undefined;
}

function writtenOtherwise(lang: string): boolean {
  return (
    [...scripts, ...sharedScripts].some(([, other]) => other === lang) || ['fa', 'ur', 'uk', 'bg', 'mk', 'be', 'ne', 'mr'].includes(lang)
  );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
