/** Who wrote to whom, as the title of an edited paper says: `Telegram From the Embassy in France to the Department of State`. */
export type TitleParties = { readonly from?: string; readonly to?: string };

const paper = String.raw`(?:telegram|circular telegram|telegraphic message|cablegram|cable|airgram|circular airgram|memorandum|letter|message|note|despatch|dispatch|instruction|circular instruction|circular|report|paper|draft \w+|personal \w+|backchannel message|action memorandum|information memorandum|briefing memorandum|intelligence \w+|aide-mémoire|telegramm|télégramme|lettre|schreiben|brev)`;
const fromTo = new RegExp(`^(?:${paper})(?: \\w+){0,2}?,? (?:from|by|prepared by|submitted by|of) (?<rest>.+)$`, 'iu');
const onlyTo = new RegExp(`^(?:${paper})(?: \\w+){0,2}? (?:to|for) (?!the (?:files?|record)\\b)(?<to>.+)$`, 'iu');
const fromWord = new RegExp(`^(?:${paper})(?: \\w+){0,3}? from (?<rest>.+)$`, 'iu');
const otherLanguages =
  /^(?:télégramme|lettre|note) d(?:e |u |e la |e l['’])(?<from1>.+?) (?:à|au|aux) (?<to1>.+)$|^(?:telegramm|schreiben|brief|note) (?:der|des|von) (?<from2>.+?) an (?<to2>.+)$|^(?:telegram|brev|note) fra (?<from3>.+?) til (?<to3>.+)$/iu;

/** Offices that take "to" themselves: an ambassador *to* India, a delegation *to* a conference. */
const takesTo =
  /(?:ambassador|representatives?|delegation|mission|advis[eo]r|assistant|counsell?or|delegate|observer|envoy|consultant|aide|liaison officer|minister-counselor|high commissioner|accredited|representation|emissary)$/i;
const officeNoun =
  /(?<!\p{L})(?:secretary|ambassador|charg[ée]|minister|consul|consulate|embassy|legation|department|president|director|chief|representative|delegation|mission|commissioner|chairman|counselor|adviser|assistant|administrator|commander|office|officer|bureau|board|staff|agent|governor|king|prime|mr\.|attorney|division|commander|general|council|deputy)(?!\p{L})/iu;
const placeAndDate =
  /,\s(?:[\p{Lu}[][\p{L}.'’ ?\]]+,\s){0,3}(?:undated|(?:\p{Lu}\p{L}+ )?\d{1,2}(?:[–-]\d{1,2})?,? (?:\p{Lu}\p{L}+ )?\d{4}.*)$/u;

/** Reads a title; undefined for titles that name no parties. Names are kept as written, with single blanks. */
export function readTitleLine(title: string): TitleParties | undefined {
  const line = title
    .replace(/\s+/g, ' ')
    .replace(/\(\s/g, '(')
    .replace(/\s\)/g, ')')
    .replace(/^\[?(?:No\.\s?)?\d{1,4}\.?\]?\s+(?=\p{Lu})/u, '')
    .replace(placeAndDate, '')
    .replace(/\s*(?:\d+|[*†])$/, '')
    .trim();
  if (line.length > 400) return undefined;
  const other = otherLanguages.exec(line)?.groups;
  if (other !== undefined) return parties(other['from1'] ?? other['from2'] ?? other['from3'], other['to1'] ?? other['to2'] ?? other['to3']);
  const written = fromWord.exec(line)?.groups?.['rest'] ?? fromTo.exec(line)?.groups?.['rest'];
  if (
    written !== undefined &&
    !/^(?:an?|the)? ?(?:telephone )?(?:conversation|conference|discussion|meeting|substance|understanding|agreement)/i.test(written)
  )
    return splitParties(written);
  const recipient = onlyTo.exec(line)?.groups?.['to'];
  if (recipient !== undefined) {
    const by = recipient.search(/ (?:by|from) (?=the |\p{Lu})/u);
    return by < 0 ? parties(undefined, recipient) : parties(recipient.slice(by).replace(/^ \w+ /, ''), recipient.slice(0, by));
  }
  if (/^(?:The|Mr\.|President|Prime Minister|Secretary)\s/.test(line) && !/[.!?]$/.test(line)) {
    const both = splitParties(line);
    if (
      both.to !== undefined &&
      both.from !== undefined &&
      officeNoun.test(both.from) &&
      (officeNoun.test(both.to) || /\b(?:Offices?|Missions?|Posts|Certain)\b/.test(both.to))
    )
      return both;
  }
  return undefined;
}

/** Parts `X to Y` at the "to" that belongs to neither office: outside brackets, and not the one an office takes itself. */
function splitParties(text: string): TitleParties {
  const places = [...text.matchAll(/ to (?=the |[\p{Lu}(])/gu)].map(({ index }) => index).filter((at) => !insideBrackets(text, at));
  const split =
    places.findLast((at) => text.charAt(at - 1) === ',') ??
    places.find((at, order) => order === places.length - 1 || !takesTo.test(text.slice(0, at)));
  return split === undefined ? parties(text, undefined) : parties(text.slice(0, split), text.slice(split + 4));
}

function insideBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function parties(from: string | undefined, to: string | undefined): TitleParties {
  const clean = (name: string | undefined): string => name?.replace(/[\s,;:]+$/, '').trim() ?? '';
  return {
    ...(clean(from) === '' ? {} : { from: clean(from) }),
    ...(clean(to) === '' ? {} : { to: clean(to) }),
  };
}
