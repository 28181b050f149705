/** Month names in folded form (small letters, accents away), by month 1 to 12: full names first, then short forms. */
const names: readonly (readonly string[])[] = [
  [
    'january',
    'janvier',
    'januar',
    'enero',
    'gennaio',
    'januari',
    'janeiro',
    'jan',
    'janv',
    'ene',
    'يناير',
    'كانون الثاني',
    'জানুয়ারি',
    'জানুয়ারী',
  ],
  [
    'february',
    'fevrier',
    'februar',
    'febrero',
    'febbraio',
    'februari',
    'fevereiro',
    'feb',
    'fev',
    'fevr',
    'febr',
    'فبراير',
    'شباط',
    'ফেব্রুয়ারি',
    'ফেব্রুয়ারী',
  ],
  ['march', 'mars', 'marz', 'maerz', 'marts', 'marzo', 'maart', 'marco', 'mar', 'مارس', 'اذار', 'মার্চ'],
  ['april', 'avril', 'abril', 'aprile', 'apr', 'avr', 'abr', 'ابريل', 'نيسان', 'এপ্রিল'],
  ['may', 'mai', 'maj', 'mayo', 'maggio', 'mei', 'maio', 'مايو', 'ايار', 'মে'],
  ['june', 'juin', 'juni', 'junio', 'giugno', 'junho', 'jun', 'يونيو', 'يونيه', 'حزيران', 'জুন'],
  ['july', 'juillet', 'juli', 'julio', 'luglio', 'julho', 'jul', 'juil', 'يوليو', 'يوليه', 'تموز', 'জুলাই'],
  ['august', 'aout', 'agosto', 'augusti', 'augustus', 'aug', 'ago', 'اغسطس', 'اب', 'আগস্ট', 'অগাস্ট'],
  ['september', 'septembre', 'septiembre', 'setiembre', 'settembre', 'setembro', 'sep', 'sept', 'سبتمبر', 'ايلول', 'সেপ্টেম্বর'],
  ['october', 'octobre', 'oktober', 'octubre', 'ottobre', 'outubro', 'oct', 'okt', 'اكتوبر', 'تشرين الاول', 'অক্টোবর'],
  ['november', 'novembre', 'noviembre', 'novembro', 'nov', 'نوفمبر', 'تشرين الثاني', 'নভেম্বর'],
  ['december', 'decembre', 'dezember', 'diciembre', 'dicembre', 'dezembro', 'dec', 'dez', 'dic', 'ديسمبر', 'كانون الاول', 'ডিসেম্বর'],
];

const monthOf = new Map(names.flatMap((forms, at) => forms.map((form) => [form.normalize('NFC'), at + 1] as const)));

/** A pattern (source text) for any month name in folded text, longest first. */
export const monthPattern = [...monthOf.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replaceAll(' ', String.raw`\s`))
  .join('|');

/** 1 to 12 for a folded month name in the languages of the house; undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  return monthOf.get(name.replace(/\s+/g, ' '));
}
