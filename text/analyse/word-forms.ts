import { withoutAffixes } from './affixes.ts';
import { foldToken, lowerCase, spellOut } from './fold.ts';
import { stem } from './stem.ts';
import { longestTerm, type WordForms } from './token.ts';

const elision = /^(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|dell|nell|sull|dall|all|un)'(?=\p{L}{2})/iu;
const possessive = /(?<=.)'s$/iu;
const joiners = /[-/.,'&_+]/;
const thousands = /^\d{1,3}(?:[.,]\d{3})+$/;
const decimal = /^\d+[.,]\d+$/;
const hyphenAtLineEnd = /-[ \t]*\r?\n[ \t]*/g;
const hangul = /^\p{Script=Hangul}{3,}$/u;

/**
 * Forms of one raw word or joined mark. `F-16` is `f-16` and found by `f`, `16`, `f16`; `Juncker’s` and `l’Union` are `juncker`
 * and `union`; a word broken at a line end is itself again and found by its halves. Undefined when nothing remains.
 */
export function wordForms(raw: string, lang: string): WordForms | undefined {
  const broken = raw.includes('\n');
  const halves = broken ? raw.split(hyphenAtLineEnd) : [];
  const plain = (broken ? halves.join('') : raw)
    .replace(/[’ʼ＇]/g, "'")
    .replace(/[‐‑–−]/g, '-')
    .replace(/\u00ad/g, '');
  const bare = plain.replace(elision, '').replace(possessive, '');
  const exact = foldToken(bare).slice(0, longestTerm);
  if (exact === '') return undefined;
  const terms = new Set<string>();
  if (joiners.test(bare)) joinedTerms(bare, lang, terms);
  else wordTerms(bare, lang, terms);
  for (const half of halves) wordTerms(half, lang, terms);
  terms.delete('');
  return { exact, terms: [...terms] };
}

function joinedTerms(mark: string, lang: string, terms: Set<string>): void {
  const folded = foldToken(mark);
  if (thousands.test(folded) || decimal.test(folded)) {
    terms.add(cut(thousands.test(folded) ? folded.replace(/[.,]/g, '') : folded.replace(',', '.')));
    return;
  }
  if (/^\p{L}+'\p{L}{1,2}$/u.test(mark)) {
    terms.add(cut(foldToken(stem(lowerCase(mark), lang))));
    return;
  }
  const parts = mark.split(new RegExp(joiners, 'u')).filter((part) => part !== '');
  const initials = /^\p{L}(?:\.\p{L})+$/u.test(mark);
  if (!initials) for (const part of parts) wordTerms(part, lang, terms);
  terms.add(cut(foldToken(parts.join(''))));
}

function wordTerms(word: string, lang: string, terms: Set<string>): void {
  const lower = lowerCase(word);
  const folded = foldToken(word);
  terms.add(cut(/\d/.test(folded) ? folded : foldToken(stem(lower, lang))));
  const spelled = spellOut(lower);
  if (spelled !== undefined) terms.add(cut(foldToken(stem(spelled, lang))));
  for (const inner of withoutAffixes(folded)) terms.add(cut(inner));
  if (hangul.test(folded)) for (let at = 0; at + 1 < folded.length; at += 1) terms.add(folded.slice(at, at + 2));
}

/** Never inside a surrogate pair: half a character would be no text. */
function cut(term: string): string {
  if (term.length <= longestTerm) return term;
  return term.slice(0, longestTerm).replace(/[\ud800-\udbff]$/, '');
}
