import { AppError } from '../../domain/errors.ts';
import { readFieldLeaf, type FieldVocabulary } from './read-field.ts';
import type { QueryClause, QueryNode, QueryTree } from './query-tree.ts';
import { scanQuery, type QueryToken } from './scan-query.ts';

/** Deeper brackets are refused: nobody types them, and the reader must not run out of stack. */
const deepestBracket = 30;

/**
 * Reads a question with its operators into a tree (design §7): plain words rank; quotes, `+` and AND require; `-` and NOT exclude; brackets group;
 * `prefix*`, `word~`, `"a b"~5`; listed fields. Fails with `bad-query`, naming the position and the remedy; never otherwise.
 */
export function parseQuery(query: string, vocabulary: FieldVocabulary): QueryTree {
  const tokens = scanQuery(query);
  const reader = { at: 0 };
  const tree = readGroup(tokens, reader, vocabulary, 0);
  const extra = tokens[reader.at];
  if (extra !== undefined) throw badQuery('A closing bracket has no opening one. Take it away.', extra.position);
  return tree;
}

type Reader = { at: number };

function readGroup(tokens: readonly QueryToken[], reader: Reader, vocabulary: FieldVocabulary, depth: number): QueryTree {
  const clauses: QueryClause[] = [];
  let joinWithNext = false;
  for (let token = tokens[reader.at]; token !== undefined && token.kind !== 'close'; token = tokens[reader.at]) {
    if (token.kind === 'and' || token.kind === 'or') {
      reader.at += 1;
      if (clauses.length === 0 || isAtEnd(tokens[reader.at]))
        throw badQuery(
          `${token.kind.toUpperCase()} stands without a word on both sides. Add one, or write it in small letters to search for it.`,
          token.position,
        );
      if (token.kind === 'and') {
        requireLast(clauses);
        joinWithNext = true;
      }
      continue;
    }
    const clause = readClause(tokens, reader, vocabulary, depth);
    clauses.push(joinWithNext && clause.occur === 'should' ? { ...clause, occur: 'must' } : clause);
    joinWithNext = false;
  }
  return { kind: 'group', clauses };
}

function readClause(tokens: readonly QueryToken[], reader: Reader, vocabulary: FieldVocabulary, depth: number): QueryClause {
  let occur: QueryClause['occur'] | undefined;
  for (let sign = tokens[reader.at]; sign?.kind === 'plus' || sign?.kind === 'minus' || sign?.kind === 'not'; sign = tokens[reader.at]) {
    occur = sign.kind === 'plus' ? 'must' : 'not';
    reader.at += 1;
    if (isAtEnd(tokens[reader.at]))
      throw badQuery(
        sign.kind === 'not'
          ? 'NOT stands without a word behind it. Add one, or write it in small letters to search for it.'
          : 'A sign stands without a word behind it. Take it away.',
        sign.position,
      );
  }
  const node = readNode(tokens, reader, vocabulary, depth);
  return {
    occur: occur ?? (node.kind === 'phrase' || node.kind === 'header' || node.kind === 'filter' ? 'must' : 'should'),
    node,
  };
}

function readNode(tokens: readonly QueryToken[], reader: Reader, vocabulary: FieldVocabulary, depth: number): QueryNode {
  const token = tokens[reader.at];
  reader.at += 1;
  switch (token?.kind) {
    case 'open': {
      if (depth >= deepestBracket) throw badQuery('Brackets stand in one another too deeply. Use fewer.', token.position);
      const group = readGroup(tokens, reader, vocabulary, depth + 1);
      if (tokens[reader.at]?.kind !== 'close') throw badQuery('A bracket is opened and not closed. Close it.', token.position);
      reader.at += 1;
      return group;
    }
    case 'phrase':
      return { kind: 'phrase', text: token.text, slop: token.slop };
    case 'word':
      return readWord(token.text);
    case 'field': {
      const value = tokens[reader.at];
      if (value?.kind !== 'word' && value?.kind !== 'phrase')
        throw badQuery(`${token.name}: stands without a value. Write it directly behind the colon.`, token.position);
      reader.at += 1;
      return readFieldLeaf(token.name, value.text, value.position, vocabulary);
    }
    default:
      throw badQuery('Something is missing here.', token?.position ?? 0);
  }
}

/** `tele*` is a beginning, `dipomat~` a near spelling (`~1` or `~2` letters); a lone star or tilde is a word. */
function readWord(text: string): QueryNode {
  const fuzzy = /^(.{3,})~([12])?$/u.exec(text);
  if (fuzzy !== null)
    return {
      kind: 'fuzzy',
      text: fuzzy[1] ?? '',
      distance: fuzzy[2] === '1' || ((fuzzy[1]?.length ?? 0) < 6 && fuzzy[2] === undefined) ? 1 : 2,
    };
  const prefix = /^(.{2,})\*$/u.exec(text);
  return prefix === null ? { kind: 'word', text } : { kind: 'prefix', text: prefix[1] ?? '' };
}

function requireLast(clauses: QueryClause[]): void {
  const last = clauses.at(-1);
  if (last?.occur === 'should') clauses[clauses.length - 1] = { ...last, occur: 'must' };
}

function isAtEnd(token: QueryToken | undefined): boolean {
  return token === undefined || token.kind === 'close' || token.kind === 'and' || token.kind === 'or';
}

function badQuery(message: string, position: number): AppError {
  return new AppError('bad-query', message, { details: { position } });
}
