import type { OutcomeCode } from '../../domain/outcome.ts';
import type { ParseRefusal, ParseResult } from '../../domain/ports/parser.ts';

/**
 * One format Reftel reads. `parse` works on bytes already in memory, opens nothing and fetches nothing. It answers a refusal
 * for what it recognises as bad; what it throws is a damaged file to the caller, or a limit when it is a `RefusedFile`.
 */
export type FormatParser = {
  readonly format: string;
  /** The first one is what a document of this format is called. */
  readonly mediaTypes: readonly [string, ...string[]];
  parse(bytes: Uint8Array, name: string): Promise<ParseResult>;
};

/** Set aside for a person to look at: protected, or dangerous to try again. Everything else that gave no text has failed. */
const setAside: ReadonlySet<OutcomeCode> = new Set<OutcomeCode>([
  'encrypted',
  'password-needed',
  'rights-managed',
  'bomb',
  'too-many-parts',
  'too-deep',
  'doctype-refused',
  'timeout',
  'memory',
  'parser-crashed',
]);

/** A file was read and holds nothing to search. */
const withoutText: ReadonlySet<OutcomeCode> = new Set<OutcomeCode>(['no-text-layer', 'empty-file']);

/** The refusal for a code; the code alone decides whether the file was set aside, has no text, or failed. */
export function refusal(code: OutcomeCode, detail: string): ParseRefusal {
  const outcome = setAside.has(code) ? 'quarantined' : withoutText.has(code) ? 'no-text' : 'failed';
  return { outcome, code, detail };
}

/** `refusal` as a parser's answer. */
export function refuse(code: OutcomeCode, detail: string): ParseResult {
  return { ok: false, refusal: refusal(code, detail) };
}

/** Thrown deep inside a parser when a limit is passed; the reader of bytes turns it into the refusal of its code. */
export class RefusedFile extends Error {
  readonly code: OutcomeCode;

  constructor(code: OutcomeCode, detail: string) {
    super(detail);
    this.name = 'RefusedFile';
    this.code = code;
  }
}
