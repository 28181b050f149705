import type { FoundPassage, Reason, SearchAnswer, SearchRequest, SearchResult } from '../../domain/answers/search.ts';
import { modelEntry } from '../../index-config/six-models.ts';
import type { Context } from '../context.ts';
import { bold, dim, marked, oneLine, referenceLine, wrapped } from './lines.ts';

/** Characters of a passage shown, and how many of them stand before its first mark. */
const window = 320;
const lead = 80;
/** Text without blanks is cut anywhere. */
const longestWord = 40;

export function printSearch(answer: SearchAnswer, request: SearchRequest, context: Context): void {
  const bound = answer.total.exact ? '' : 'at least ';
  context.say(`${bound}${answer.total.value} of ${answer.readable} documents you may read · by ${request.sort}`);
  for (const [i, result] of answer.results.entries()) printResult(result, i + 1, context);
  for (const notice of answer.notices) context.say(`${notice.sentence}`);
  if (answer.next !== null) context.say(dim(`More: add --cursor ${answer.next}`));
}

function printResult(result: SearchResult, rank: number, context: Context): void {
  const out = (text: string, indent = '     '): void => context.out(wrapped(text, indent, process.stdout.columns));
  context.out('');
  out(`${rank}. ${bold(result.document.title)}  ${dim(`[${result.document.id}]`)}`, '   ');
  out(`   ${referenceLine(result.document)}`, '   ');
  for (const passage of result.passages) out(`   p. ${passage.page}${codes(passage)}  ${excerpt(passage)}`);
  if (result.reasons.length > 0) out(`   ${dim(`why: ${result.reasons.map(reasonText).join(' · ')}`)}`);
  out(`   ${dim(`cite: ${result.citation}`)}`);
}

function codes(passage: FoundPassage): string {
  return passage.models.map(({ id }) => ` [${modelEntry(id).code}]`).join('');
}

/** The part of the passage with most of its marks (or its closest sentence), marks in colour, whole words at both ends. */
function excerpt(passage: FoundPassage): string {
  const start = wordStart(passage.text, startOf(passage));
  const end = wordEnd(passage.text, start + window);
  let text = '';
  let at = start;
  for (const [from, to] of passage.marks) {
    if (from < at || to > end) continue;
    text += passage.text.slice(at, from) + marked(passage.text.slice(from, to));
    at = to;
  }
  text += passage.text.slice(at, end);
  return `${start > 0 ? '… ' : ''}${oneLine(text, Number.POSITIVE_INFINITY)}${end < passage.text.length ? ' …' : ''}`;
}

/** A little before the mark from which the window holds the most different words, the first of equals. */
function startOf({ text, marks, closest }: FoundPassage): number {
  const words = (from: number): number =>
    new Set(marks.filter(([a, b]) => a >= from && b <= from + window - lead).map((mark) => text.slice(...mark).toLowerCase())).size;
  const best = marks.reduce((most, [from]) => (words(from) > words(most) ? from : most), marks[0]?.[0] ?? closest?.[0] ?? 0);
  return Math.max(0, Math.min(best - lead, text.length - window));
}

function wordStart(text: string, at: number): number {
  return at === 0 ? 0 : at + (/^\S*\s+/u.exec(text.slice(at - 1, at + longestWord))?.[0].length ?? 1) - 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const begun = /\S*$/u.exec(text.slice(at - longestWord, at))?.[0].length ?? 0;
  return begun === longestWord ? at : at - begun;
}

/** A reason in words; never a bare score. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'words':
      return `${reason.words.length === 1 ? 'word' : 'words'} ${reason.words.slice(0, 6).join(', ')}${reason.words.length > 6 ? ` and ${reason.words.length - 6} more` : ''}`;
    case 'phrase':
      return `holds “${reason.phrase}”`;
    case 'meaning':
      return { near: 'near in meaning', close: 'close in meaning', 'very-close': 'very close in meaning' }[reason.strength];
    case 'number':
      return `is ${reason.number}`;
    case 'title':
      return 'has this title';
    case 'references':
      return `shares ${reason.shared.join(', ')}`;
    case 'actors':
      return `same actors: ${reason.actors.join(', ')}`;
    case 'models':
      return `same model: ${reason.models.map((id) => modelEntry(id).code).join(', ')}`;
    case 'correspondents':
      return `same correspondents: ${reason.names.join(', ')}`;
    case 'date':
      return `${reason.days} days apart`;
  }
}
