/** Longest first. Prefixes and suffixes after the "light10" stemmer of Larkey, Ballesteros and Connell (2007), on folded spelling. */
const arabicPrefixes = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];
const arabicLetters = ['و', 'ب', 'ل', 'ك', 'ف'];
const arabicSuffixes = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** Case, plural and article endings of Bangla nouns, longest first. */
const banglaSuffixes = [
  'গুলোর',
  'গুলোকে',
  'গুলোতে',
  'গুলির',
  'গুলো',
  'গুলি',
  'দেরকে',
  'দের',
  'টির',
  'টিকে',
  'টার',
  'টাকে',
  'ের',
  'টি',
  'টা',
  'কে',
  'তে',
  'রা',
  'েও',
  'ে',
  'র',
  'ও',
  'ই',
]
  .map((suffix) => suffix.normalize('NFC'))
  .sort((a, b) => b.length - a.length);

const arabic = /^\p{Script=Arabic}+$/u;
const bangla = /^\p{Script=Bengali}+$/u;

/** Words inside a folded Arabic or Bangla word, without the prefixes and endings written onto it; empty for other scripts. */
export function withoutAffixes(folded: string): string[] {
  if (arabic.test(folded)) return arabicStems(folded);
  if (bangla.test(folded)) return banglaStems(folded);
  return [];
}

function arabicStems(word: string): string[] {
  const article = arabicPrefixes.find((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 2);
  const stems: string[] = [];
  if (article !== undefined) stems.push(word.slice(article.length));
  else if (word.length >= 4 && arabicLetters.includes(word.charAt(0))) stems.push(word.slice(1));
  const bare = article === undefined ? word : word.slice(article.length);
  const suffix = arabicSuffixes.find((ending) => bare.endsWith(ending) && bare.length - ending.length >= 3);
  if (suffix !== undefined) stems.push(bare.slice(0, -suffix.length));
  return stems;
}

function banglaStems(word: string): string[] {
  const suffix = banglaSuffixes.find((ending) => word.endsWith(ending) && word.length - ending.length >= 3);
  return suffix === undefined ? [] : [word.slice(0, -suffix.length)];
}
