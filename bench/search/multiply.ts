import { analyse } from '../../text/analyse/analyse.ts';
import { countFields } from '../../text/analyse/count-fields.ts';
import type { DocumentRecord } from '../../domain/document.ts';
import type { PassageDraft, PassageRecord } from '../../domain/passage.ts';
import type { DocumentDraft } from '../../domain/ports/catalogue-shapes.ts';
import type { Chance } from './chance.ts';
import { perturbText } from './perturb.ts';

const between = '\n\n';

/** Another paper like the given one, with words swapped. Its passages are cut where the model's were and read by the same analyser. */
export function likeDocument(
  record: DocumentRecord,
  passages: readonly PassageRecord[],
  copy: number,
  runningWords: readonly string[],
  chance: Chance,
): DocumentDraft {
  const name = `${record.id}-${copy}`;
  const drafts: PassageDraft[] = [];
  let page = '';
  for (const { lang, headerLine, actors, text } of passages) {
    const other = perturbText(text, runningWords, chance);
    const start = page.length;
    page += other;
    const spans = [{ page: 1, start, end: page.length }];
    page += between;
    drafts.push({
      ordinal: drafts.length + 1,
      spans,
      lang,
      headerLine,
      actors,
      ...countFields({ title: record.title, header: headerLine, body: other }, lang),
    });
  }
  const { title, kind, date, languages, marking, collection, header, authors, mediaType, run } = record;
  return {
    title,
    kind,
    date,
    languages,
    marking,
    collection,
    header,
    authors,
    mediaType,
    run,
    id: idOf(record.id, copy),
    sourceId: name,
    path: name,
    sha256: name,
    bytes: page.length,
    url: null,
    parent: null,
    pages: [{ number: 1, text: page }],
    passages: drafts,
    references: [],
    keys: [],
    fieldWords: {
      title: words(title),
      from: words(header.from),
      to: words(header.to?.join(' ')),
      reference: words(header.number),
      subject: words(header.subject),
      place: words(header.place),
    },
  };
}

/** Twelve letters and digits, as every document's: the copy's number in place of the first two. */
function idOf(id: string, copy: number): string {
  return `${copy.toString(36).padStart(2, '0')}${id.slice(2)}`;
}

function words(text = ''): string {
  return analyse(text, 'und')
    .map((token) => token.exact)
    .join(' ');
}
