import {
  searchAnswerSchema,
  type FoundPassage,
  type Reason,
  type SearchAnswer,
  type SearchRequest,
} from '../../../domain/answers/search.ts';
import { papers, type Paper } from './papers.ts';

const readable = 3_204;
const shownAtOnce = 4;

/** Answers by plain words in title and passages; some questions stand for a state to be shown (see the names below). */
export function searchAnswer(request: SearchRequest): SearchAnswer {
  const words = request.q
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
  const found = papers.filter((paper) => matches(paper, words) && isWanted(paper, request));
  const isMany = request.q.startsWith('many ');
  const start = request.cursor === undefined ? 0 : Number.parseInt(request.cursor, 10);
  const shown = found.slice(start, start + shownAtOnce);
  const next = start + shownAtOnce < found.length ? String(start + shownAtOnce) : null;
  const draft = request.q.split(/\s+/).length > 60;
  return searchAnswerSchema.parse({
    total: { value: isMany ? 10_000 : found.length, exact: !isMany },
    readable,
    results: shown.map((paper, at) => resultOf(paper, { words, at })),
    notices: [
      ...(request.q.startsWith('down ')
        ? [
            {
              code: 'meaning-down',
              sentence: 'The index of meaning does not answer; these results were found by words only.',
            },
          ]
        : []),
      ...(draft ? [{ code: 'read-as-draft', sentence: 'The text was read as a draft, not as a query.' }] : []),
      ...(found.length === 0 ? [{ code: 'unmatched-words', sentence: 'No document holds these words.', words }] : []),
    ],
    facets: facetsOf(found),
    next,
  });
}

function matches(paper: Paper, words: readonly string[]): boolean {
  const text = [paper.summary.title, ...paper.passages.map((passage) => passage.text)].join(' ').toLocaleLowerCase();
  return words.length === 0 || words.some((word) => text.includes(word)) || paper.summary.languages.some((lang) => lang === 'ar');
}

function isWanted(paper: Paper, { filter, q }: SearchRequest): boolean {
  const { summary } = paper;
  if (q === 'nothing fits') return false;
  if (filter.documents !== undefined && !filter.documents.includes(summary.id)) return false;
  if (filter.kinds !== undefined && !filter.kinds.includes(summary.kind)) return false;
  if (filter.exclude?.kinds?.includes(summary.kind) === true) return false;
  if (filter.since !== undefined && (summary.date?.to ?? '') < filter.since) return false;
  return filter.countries === undefined || filter.countries.includes(paper.subject);
}

function resultOf(paper: Paper, { words, at }: { words: readonly string[]; at: number }): SearchAnswer['results'][number] {
  const passages = paper.passages.map((passage) => ({ ...passage, ...marksOf(passage, words) })).slice(0, 3);
  const isWords = passages.some((passage) => passage.marks.length > 0);
  const byWords: Reason[] = isWords ? [{ kind: 'words', words: words.slice(0, 3) }] : [];
  const reasons: Reason[] = [
    ...byWords,
    { kind: 'meaning', strength: at === 0 ? 'very-close' : 'near', cosine: 0.87 },
    { kind: 'references', shared: ['COPENHAGEN 0198'] },
    { kind: 'correspondents', names: ['Embassy Copenhagen'] },
  ];
  return { document: paper.summary, score: 1 - at / 10, reasons, passages, citation: citationOf(paper) };
}

export function citationOf(paper: Paper): string {
  const { reference, title, date } = paper.summary;
  return `${reference ?? title}, ${date?.edtf ?? 'undated'}, p. 1`;
}

function marksOf(passage: FoundPassage, words: readonly string[]): Pick<FoundPassage, 'marks' | 'closest'> {
  const lower = passage.text.toLocaleLowerCase();
  const marks = words.flatMap((word): [number, number][] => {
    const start = lower.indexOf(word);
    return start < 0 ? [] : [[start, start + word.length]];
  });
  return marks.length > 0
    ? { marks: marks.toSorted((a, b) => a[0] - b[0]), closest: null }
    : { marks: [], closest: [0, Math.min(80, passage.text.length)] };
}

function facetsOf(found: readonly Paper[]): NonNullable<SearchAnswer['facets']> {
  const count = (values: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, number]) => ({ value, count: number }));
  };
  return {
    countries: [
      ...count(found.map((paper) => paper.subject)),
      ...['FR', 'US', 'CN', 'SG', 'IN', 'EE', 'GB', 'UN'].map((value) => ({ value, count: 1 })),
    ],
    authors: count(found.flatMap((paper) => paper.summary.authors)),
    models: count(found.flatMap((paper) => paper.passages.flatMap((passage) => passage.models.map((label) => label.id)))),
    kinds: count(found.map((paper) => paper.summary.kind)),
    collections: count(found.map((paper) => paper.summary.collection)),
    languages: count(found.flatMap((paper) => paper.summary.languages)),
    years: count(found.map((paper) => paper.summary.date?.from.slice(0, 4) ?? '')),
  };
}
