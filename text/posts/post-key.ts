import { posts } from '../../index-config/posts.ts';
import { foldToken } from '../analyse/fold.ts';

const office =
  /^(?:(?:the|la|le|les|l'|die|der|das|den|det|el|our|us|u\.s\.|united states|american|am|republic of \p{L}+|permanent|acting|charge d'affaires|charge|office|consular section|section consulaire|konsularabteilung|standige|vertretung|representation|representative|permanente|head|chief|director|minister|consul general|consul|ambassador|ambassade[nr]?|amembassy|ambassadeur|embassy|emb|embajada|botschaft|botschafter|ambassadoren|legation|mission|usmission|delegation|consulate general|consulate|amconsul|consulat general|consulat|generalkonsulat|generalkonsulatet|konsulat|high commission|high commissioner|hc|liaison office|to|in|at|of|i|de|du|des|a|en|au|aux|bei|for|from|fm|سفاره|দূতাবাস)(?![\p{L}\p{M}])[\s,:-]*)+/iu;
const organisation = /\s+(?:un|uno|un office|eu|nato|osce|oecd|wto)$/iu;

let keys: ReadonlyMap<string, string> | undefined;

/**
 * The post a name stands for, as used in reference keys: `EMBASSY COPENHAGEN`, `Ambassaden i København` and `COPENHAGEN` are
 * all `copenhagen`; `the Embassy in Vietnam` is `vietnam`. Undefined when nothing remains of the name.
 */
export function postKey(name: string): string | undefined {
  const folded = foldName(name.replace(/\([^)]*\)/g, ' '));
  const known = knownPosts();
  const whole = known.get(folded);
  if (whole !== undefined) return whole;
  for (const part of [
    folded.replace(organisation, ''),
    ...folded
      .split(',')
      .map((piece) => piece.trim())
      .reverse(),
  ]) {
    const bare = part.replace(office, '').trim().replace(organisation, '');
    const key = known.get(bare) ?? known.get(part);
    if (key !== undefined) return key;
  }
  const bare = (folded.split(',')[0] ?? '')
    .replace(office, '')
    .replace(/[^\p{L}\p{M}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' || bare.length > 60 ? undefined : bare;
}

/** True when the name is one of the listed posts or their spellings: what may stand before a bare number in running text. */
export function isKnownPost(name: string): boolean {
  return knownPosts().has(foldName(name));
}

function knownPosts(): ReadonlyMap<string, string> {
  keys ??= new Map(Object.entries(posts).flatMap(([key, words]) => [key, ...words].map((word) => [foldName(word), key] as const)));
  return keys;
}

function foldName(name: string): string {
  return name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(foldToken)
    .join(' ')
    .replace(/’/g, "'")
    .trim();
}
