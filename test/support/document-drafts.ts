import { createHash } from 'node:crypto';
import type { FieldCounts, PassageActor, PassageDraft } from '../../domain/passage.ts';
import type { DocumentDraft } from '../../domain/ports/catalogue-shapes.ts';
import { plainMarking } from './scopes.ts';

export type DraftOptions = Partial<Omit<DocumentDraft, 'pages' | 'passages'>> & {
  /** One page; each string becomes one passage of it. */
  readonly texts?: readonly string[];
  readonly lang?: string;
  readonly actors?: readonly PassageActor[];
  readonly level?: string;
};

/** An id of twelve letters and digits from a short name. */
export function idOf(name: string): string {
  return name.toLowerCase().padStart(12, '0').slice(-12);
}

/** A complete document for the record. Words are the lower-case words of the text; both columns hold the same. */
export function documentDraft(name: string, options: DraftOptions = {}): DocumentDraft {
  const { texts = [`text of ${name}`], lang = 'en', actors = [], level = 'UNCLASSIFIED', ...given } = options;
  const title = given.title ?? name;
  const page = texts.join('\n\n');
  let start = 0;
  const passages = texts.map((text, ordinal): PassageDraft => {
    const span = { page: 1, start, end: start + text.length };
    start = span.end + 2;
    return { ordinal, spans: [span], lang, headerLine: title, ...wordsOf(title, text), actors };
  });
  return {
    id: idOf(name),
    sourceId: null,
    title,
    kind: 'cable',
    date: null,
    languages: [lang],
    marking: plainMarking(level),
    collection: 'papers',
    header: {},
    authors: [],
    path: `${name}.txt`,
    sha256: createHash('sha256').update(page).digest('hex'),
    mediaType: 'text/plain',
    bytes: page.length,
    url: null,
    parent: null,
    run: 1,
    references: [],
    keys: [],
    fieldWords: { from: '', to: '', reference: '', subject: '', title: title.toLowerCase(), place: '' },
    ...given,
    pages: texts.length === 0 ? [] : [{ number: 1, text: page }],
    passages,
  };
}

function wordsOf(title: string, text: string): Pick<PassageDraft, 'words' | 'counts'> {
  const [inTitle, inText] = [title.toLowerCase().split(/\s+/), text.toLowerCase().split(/\s+/)];
  const counts = new Map<string, [number, number, number]>();
  const add = (words: readonly string[], field: 0 | 2): void => {
    for (const word of words) {
      const fields = counts.get(word) ?? [0, 0, 0];
      fields[field] += 1;
      counts.set(word, fields);
    }
  };
  add(inTitle, 0);
  add(inText, 2);
  const words = [...inTitle, ...inText].join(' ');
  const columns: FieldCounts = counts;
  return {
    words: { exact: words, terms: words },
    counts: { exact: columns, terms: columns, lengths: [inTitle.length, 0, inText.length] },
  };
}
