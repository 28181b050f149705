/** What a labelled line of a header gives. */
export type HeaderLabel =
  | 'from'
  | 'to'
  | 'info'
  | 'subject'
  | 'date'
  | 'references'
  | 'tags'
  | 'precedence'
  | 'number'
  | 'classification'
  | 'place'
  | 'other';

const words: Readonly<Record<HeaderLabel, string>> = {
  from: String.raw`from|fm|sender|de|expéditeur|von|absender|fra|afsender|remitente|da|من|المرسل|প্রেরক|হইতে`,
  to: String.raw`to|memorandum for|memorandum to|à|a|destinataires?|pour|an|empfänger|til|modtager|para|destinatario|إلى|الى|المرسل إليه|প্রাপক|বরাবর`,
  info: String.raw`info|information|cc|bcc|copy to|copies to|copy|copies?|copie|copie à|pour information|kopie|nachrichtlich|kopi|kopi til|til orientering|copia|نسخة إلى|نسخة|অনুলিপি`,
  subject: String.raw`subject|subj|sub|re|objet|betreff|betr\.?|emne|vedr\.?|vedrørende|asunto|oggetto|الموضوع|বিষয়`,
  date: String.raw`date|dated|sent|dtg|datum|gesendet|dato|sendt|envoyé|fecha|enviado|التاريخ|তারিখ`,
  references: String.raw`refs?|reference|references|reftels?|réf\.?|référence|références|bezug|ref\.|referencer|referencias?|المرجع|সূত্র`,
  tags: String.raw`tags|keywords|mots-clés|schlagwörter|emneord|msgtags`,
  precedence: String.raw`precedence|priority|urgency|priorité|urgence|dringlichkeit|prioritet|prioridad|الأولوية|অগ্রাধিকার`,
  number: String.raw`(?:telegram|cable|cablegram|airgram|despatch|dispatch|note|memorandum|letter|télégramme|dépêche|telegramm|fernschreiben|depesche|note verbale|telegrama|برقية|টেলিগ্রাম|তারবার্তা|স্মারক)\s?(?:no|nr|n[°ºo]|number|num|nro|رقم|নং)?\.?|telno|telegram nr\.?|no\.|nr\.|n[°º]|number|our ref(?:erence)?|symbol|file no\.?|aktenzeichen|gz|j\.?nr\.?|sagsnr\.?|رقم|নং`,
  classification: String.raw`(?:security )?classification|protective marking|einstufung|vs-einstufung|klassifikation|klassificering|clasificación|درجة السرية|السرية|التصنيف|শ্রেণি|শ্রেণিবিন্যাস`,
  place: String.raw`place|lieu|ort|sted|lugar|المكان|স্থান`,
  other: String.raw`through|via|thru|drafted by|approved by|classified by|e\.o\. \d+|eo \d+|attachments?|anlagen?|bilag|pièces? jointes?|participants|reply-to|message-id|mime-version|content-type|importance|المرفقات|সংযুক্তি`,
};

const colon = String.raw`\s{0,2}[:：]\s?`;
const labelled = (Object.entries(words) as [HeaderLabel, string][]).map(
  ([label, source]) => [label, new RegExp(`^[\\s*_>]{0,6}(?:${source.normalize('NFC')})${colon}`, 'iu')] as const,
);
const numbered = new RegExp(
  `^[\\s*_]{0,4}(?:circular )?(?:${words.number.normalize('NFC')})\\s{1,2}(?=(?:\\p{Lu}[\\p{Lu} ]{1,20}\\s)?[\\p{L}/-]{0,8}\\p{Nd}[\\p{Nd}\\w/-]*\\s*(?:\\([^)]{1,40}\\))?\\s*$)`,
  'iu',
);

/** Words that open a line of a telegram without a colon; written in capitals only. */
const telegraphic: readonly (readonly [HeaderLabel, RegExp])[] = [
  ['from', /^(?:FM|FROM)\s+(?=\S)/],
  ['to', /^TO\s+(?=\S)/],
  ['info', /^INFO\s+(?=\S)/],
  ['number', /^TELNO\s+(?=\d)/],
  ['references', /^(?:REFS?|REFTEL)\s+(?=\S)|^(?=(?:MY|YOUR) (?:TELNO|TEL|TELS|TELNOS)\s\d)/],
  ['subject', /^SUBJ(?:ECT)?\s+(?=\S)/],
  ['tags', /^TAGS\s+(?=\S)/],
  ['date', /^OF\s+(?=\d)/],
];

export type LabelledLine = {
  readonly label: HeaderLabel;
  readonly value: string;
  readonly telegraphic: boolean;
};

/** Reads the label at the start of a line; `inTelegram` allows the forms without a colon. */
export function readLabel(written: string, inTelegram: boolean): LabelledLine | undefined {
  const line = written.normalize('NFC');
  for (const [label, pattern] of labelled) {
    const match = pattern.exec(line);
    if (match !== null)
      return {
        label,
        value: line
          .slice(match[0].length)
          .replace(/^[*_\s]+/, '')
          .trim(),
        telegraphic: false,
      };
  }
  const number = numbered.exec(line);
  if (number !== null) return { label: 'number', value: line.slice(number[0].length).trim(), telegraphic: false };
  for (const [label, pattern] of telegraphic) {
    const match = pattern.exec(line);
    const opens = label === 'from' && /^[^a-z]{3,80}$/.test(line);
    if (match !== null && (inTelegram || opens)) return { label, value: line.slice(match[0].length).trim(), telegraphic: true };
  }
  return undefined;
}
