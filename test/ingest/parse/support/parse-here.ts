import type { ParsedDocument, ParseResult } from '../../../../domain/ports/parser.ts';
import { parseBytes } from '../../../../ingest/parse/parse-bytes.ts';
import { allParsers } from '../../../../ingest/parsers/all-parsers.ts';

/** Parses in this process, without a pool: for what a format's parser makes of good files. */
export function parseHere(bytes: Uint8Array | string, name = 'paper'): Promise<ParseResult> {
  return parseBytes({ bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name }, allParsers);
}

/** The document, or an error that names the refusal. */
export async function documentOf(bytes: Uint8Array | string, name = 'paper'): Promise<ParsedDocument> {
  const result = await parseHere(bytes, name);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.document;
}

/** `ok`, or outcome and code of the refusal. */
export async function endOf(bytes: Uint8Array | string, name = 'paper'): Promise<string> {
  const result = await parseHere(bytes, name);
  return result.ok ? `ok ${result.document.format}` : `${result.refusal.outcome}/${result.refusal.code} ${result.refusal.detail}`;
}
