import { AppError } from '../../domain/errors.ts';

/** A piece of a question with the character at which it begins. */
export type QueryToken =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'plus' | 'minus'; readonly position: number }
  | { readonly kind: 'word'; readonly text: string; readonly position: number }
  | { readonly kind: 'phrase'; readonly text: string; readonly slop: number; readonly position: number }
  | { readonly kind: 'field'; readonly name: string; readonly position: number };

/** Only these names before a colon are fields; `Moscow:` and `10:30` are words. */
export const fieldNames = [
  'from',
  'to',
  'ref',
  'subject',
  'title',
  'country',
  'author',
  'model',
  'kind',
  'date',
  'lang',
  'collection',
] as const;

const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not' };
const quotes: Readonly<Record<string, string>> = { '"': '"”„', '“': '”"', '„': '“”"', '«': '»', '»': '«' };
const isBlank = (letter: string): boolean => /\s/u.test(letter);

/** Cuts a question into tokens in one pass. An unclosed quotation mark is the only thing it refuses. */
export function scanQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let straightLeft = straightMarks(query);
  let at = 0;
  while (at < query.length) {
    const letter = query[at] ?? '';
    if (isBlank(letter)) at += 1;
    else if (letter === '(' || letter === ')') {
      tokens.push({ kind: letter === '(' ? 'open' : 'close', position: at });
      at += 1;
    } else if ((letter === '+' || letter === '-') && startsPiece(query, at)) {
      tokens.push({ kind: letter === '+' ? 'plus' : 'minus', position: at });
      at += 1;
    } else if (letter in quotes) {
      const phrase = scanPhrase(query, at, closingMarks(letter, straightLeft));
      tokens.push(phrase.token);
      straightLeft -= straightMarks(query.slice(at, phrase.end));
      at = phrase.end;
    } else {
      const field = scanField(query, at);
      if (field !== undefined) {
        tokens.push({ kind: 'field', name: field, position: at });
        at += field.length + 1;
        continue;
      }
      const end = wordEnd(query, at);
      const text = query.slice(at, end);
      const operator = operators[text];
      tokens.push(operator === undefined ? { kind: 'word', text, position: at } : { kind: operator, position: at });
      at = end;
    }
  }
  return tokens;
}

/** A sign counts only before something it can stand for: `- ` and `--` are punctuation. */
function startsPiece(query: string, at: number): boolean {
  const next = query[at + 1];
  return next !== undefined && !isBlank(next) && next !== '-' && next !== '+' && next !== ')';
}

/**
 * A straight mark is closed by the next straight one, whatever quotations the phrase holds (`"he said “yes” twice"`), as long as they come in pairs;
 * where one is left over, a word processor has curled its partner.
 */
function closingMarks(letter: string, straightLeft: number): string {
  return letter === '"' && straightLeft % 2 === 0 ? '"' : (quotes[letter] ?? letter);
}

function straightMarks(text: string): number {
  return text.split('"').length - 1;
}

function scanPhrase(query: string, start: number, closing: string): { token: QueryToken; end: number } {
  let end = start + 1;
  while (end < query.length && !closing.includes(query[end] ?? '')) end += 1;
  if (end >= query.length)
    throw new AppError('bad-query', 'A quotation mark is opened and not closed. Close it, or take it away to search for the words.', {
      details: { position: start },
    });
  const slop = /^~(\d{1,2})(?=\s|\)|$)/.exec(query.slice(end + 1, end + 5));
  return {
    token: {
      kind: 'phrase',
      text: query.slice(start + 1, end),
      slop: Number(slop?.[1] ?? 0),
      position: start,
    },
    end: end + 1 + (slop?.[0].length ?? 0),
  };
}

function scanField(query: string, at: number): string | undefined {
  const name = fieldNames.find((field) => query.slice(at, at + field.length + 1).toLowerCase() === `${field}:`);
  const after = name === undefined ? undefined : query[at + name.length + 1];
  return after === undefined || isBlank(after) ? undefined : name;
}

/** A word ends at a blank, or at a closing bracket that it did not open itself: `(EU)` inside a symbol stays whole. */
function wordEnd(query: string, start: number): number {
  let end = start;
  while (end < query.length && !isBlank(query[end] ?? '') && !'()"“”„«»'.includes(query[end] ?? '')) end += 1;
  return Math.max(end, start + 1);
}
