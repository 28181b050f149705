import type { Outcome, OutcomeCode, OutcomeKind } from '../domain/outcome.ts';
import type { Archive } from '../domain/ports/archive.ts';
import type { Catalogue } from '../domain/ports/catalogue.ts';
import type { Ids } from '../domain/ports/ids.ts';
import type { Parser } from '../domain/ports/parser.ts';
import { outcomeSentence } from '../index-config/outcome-sentences.ts';
import type { PreparedDocument } from './prepare-document.ts';
import type { ReadingKnowledge } from './reading-knowledge.ts';

export type RunContext = {
  readonly run: number;
  /** Collection asked for; undefined takes a record's own, else `defaultCollection`. */
  readonly collection: string | undefined;
  readonly defaultCollection: string;
  /** Level asked for, for papers that carry none. */
  readonly marking: string | undefined;
};

export type ReadItemDependencies = {
  readonly archive: Archive;
  readonly catalogue: Catalogue;
  readonly parser: Parser;
  readonly ids: Ids;
  readonly knowledge: ReadingKnowledge;
};

/** What came of reading one item: documents ready for the record (each with the outcome it will have) and outcomes that are final already. */
export type ReadResult = {
  readonly prepared: readonly PreparedDocument[];
  readonly outcomes: readonly Outcome[];
  readonly bytes: number;
};

export function unchanged(item: string, document: string, bytes: number): ReadResult {
  return {
    prepared: [],
    outcomes: [{ ...outcome(item, 'unchanged', 'same-path-same-bytes'), document }],
    bytes,
  };
}

export function outcome(item: string, kind: OutcomeKind, code: OutcomeCode, detail = ''): Outcome {
  return { item, outcome: kind, code, sentence: outcomeSentence(code, detail), document: null };
}
