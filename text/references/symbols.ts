export type FoundSymbol = { readonly raw: string; readonly start: number; readonly end: number };

const edge = String.raw`(?<![\p{L}\p{N}/])`;
const unitedNations = String.raw`(?:[AES]|E/CN\.\d+|ST|CCPR|CAT|CEDAW|CERD|TD|UNEP|FCCC|HRI|DP|SG)/(?:[A-Z0-9][A-Za-z0-9.()-]{0,14}/){0,5}[A-Z0-9][A-Za-z0-9.-]{0,14}(?:\(\d+\))?`;
const european = String.raw`(?:COM|JOIN|SWD|SEC|C)\s?\(\d{4}\)\s?\d{1,5}|\((?:EU|EC|EEC|Euratom|CE|CEE|UE)\)\s(?:No\.?\s|n[°º]\s?|Nr\.\s?)?\d{2,4}/\d{1,4}|(?:Directive|Regulation|Decision|Directive|Richtlinie|Verordnung|forordning|direktiv)\s\d{4}/\d{1,4}(?:/(?:EU|EC|EEC))?`;
const pattern = new RegExp(`${edge}(?:${unitedNations}|${european})(?![\\p{L}\\p{N}])`, 'gu');

/** Document symbols in a text: `A/RES/79/1`, `S/PV.9876`, `JOIN(2018) 36`, `(EU) 2024/1689`. A symbol holds a digit. */
export function findSymbols(text: string): FoundSymbol[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({ raw: match[0].replace(/[.-]+$/, ''), start: match.index }))
    .filter(({ raw }) => /\d/.test(raw))
    .map(({ raw, start }) => ({ raw, start, end: start + raw.length }));
}
