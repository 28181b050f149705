import type { MentionWay } from '../../domain/actors.ts';

function frenchForms(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`];
  const feminine = /(?:ie|é|ye)n$/.test(base) ? `${base}ne` : `${base}e`;
  return [base, base.endsWith('s') ? base : `${base}s`, feminine, `${feminine}s`];
}

function germanForms(base: string): string[] {
  if (/^\p{Ll}|^US-/u.test(base)) return ['', 'e', 'en', 'er', 'es', 'em'].map((ending) => base + ending);
  if (base.endsWith('e')) return [base, `${base}n`];
  return [base, `${base}n`, `${base}s`, `${base}en`];
}

function danishForms(base: string): string[] {
  return (base.endsWith('er') ? ['', 'e', 'en', 'ne', 'nes', 's', 'ens'] : ['', 'e', 'es', 'r', 'ns']).map((ending) => base + ending);
}

function spanishForms(base: string): string[] {
  if (base.endsWith('o')) return ['o', 'a', 'os', 'as'].map((ending) => base.slice(0, -1) + ending);
  if (/[éáó][sn]$/.test(base)) return ['', 'a', 'es', 'as'].map((ending) => base + ending);
  if (base.endsWith('ñol')) return ['', 'a', 'es', 'as'].map((ending) => base + ending);
  return [base, `${base}s`, `${base}es`];
}

/** Arabic relation adjectives: both genders and numbers, with and without the article, word by word ("كوري جنوبي"). */
function arabicForms(base: string): string[] {
  const parts = base.split(' ');
  const endings = ['', 'ة', 'ين', 'ون', 'ان', 'ات'];
  return ['', 'ال'].flatMap((article) =>
    endings.map((ending) => parts.map((part) => article + (part.endsWith('ي') ? part + ending : part)).join(' ')),
  );
}

const byLanguage: Readonly<Record<string, (base: string) => string[]>> = {
  fr: frenchForms,
  de: germanForms,
  da: danishForms,
  es: spanishForms,
  ar: arabicForms,
};

/**
 * The endings under which a listed word stands in texts. Demonyms bend by the grammar of their language; German and
 * Danish names and offices take the genitive -s. Other languages are listed in full or bend at look-up.
 */
export function wordForms(base: string, lang: string, how: MentionWay): string[] {
  if (how === 'demonym') return (byLanguage[lang] ?? ((word: string) => [word]))(base);
  const takesGenitive = (lang === 'de' || lang === 'da') && /\p{Ll}$/u.test(base) && !base.endsWith('s');
  return takesGenitive ? [base, `${base}s`] : [base];
}
