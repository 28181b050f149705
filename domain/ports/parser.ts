import type { OutcomeCode, OutcomeKind } from '../outcome.ts';

/** What a parser reads: a file on this machine and the name it came under (never trusted for its type). */
export type ParseInput = { readonly path: string; readonly name: string };

export type ParsedAttachment = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** `otherSpellings`: for each word mended at a line end, the way of writing it that the text now lacks, so that both are found. */
export type ParsedPage = {
  readonly number: number;
  readonly text: string;
  readonly otherSpellings?: readonly string[];
};

/**
 * The text of a file, page by page. Text is Unicode NFC with `\n` line ends; paragraphs are separated by an empty line;
 * headings stand alone in a paragraph; a table is one line a row, cells separated by a tab; footnotes follow at the end of their page.
 */
export type ParsedDocument = {
  readonly format: string;
  readonly mediaType: string;
  readonly pages: readonly ParsedPage[];
  /** False for formats without pages (one page, cited by paragraph). */
  readonly paged: boolean;
  readonly title?: string;
  readonly author?: string;
  /** As written in the file's properties; ISO 8601 when it can be read so. */
  readonly date?: string;
  /** For mail: from, to, cc, subject, date, message-id, in-reply-to, references, classification headers; lower-case keys. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments: readonly ParsedAttachment[];
  /** Things lost on the way (pages without text, unreadable attachments): they make the outcome `partial`. */
  readonly losses: readonly { readonly code: OutcomeCode; readonly detail: string }[];
};

/** A file that gave no text, with the reason from the closed list. `detail` is for the log and the report. */
export type ParseRefusal = {
  readonly outcome: Exclude<OutcomeKind, 'imported' | 'unchanged' | 'updated' | 'duplicate' | 'partial'>;
  readonly code: OutcomeCode;
  readonly detail: string;
};

export type ParseResult = { readonly ok: true; readonly document: ParsedDocument } | { readonly ok: false; readonly refusal: ParseRefusal };

/**
 * Reads one file. Never throws for what a file contains: a bad file is a refusal. The production answer runs parsers in
 * child processes (60 s of wall time, 512 MiB resident, enforced by the parent); `close` ends them.
 */
export type Parser = {
  parse(input: ParseInput): Promise<ParseResult>;
  close(): Promise<void>;
};
