import type { ParsedAttachment, ParsedDocument, ParseResult } from '../../domain/ports/parser.ts';
import { detectFormat } from './detect-format.ts';
import { refuse, RefusedFile, type FormatParser } from './format-parser.ts';
import { contentLimits } from './limits.ts';

/** Parses bytes already read: finds the format by content, runs its parser, and holds the result to the limits. */
export async function parseBytes(
  file: { readonly bytes: Uint8Array; readonly name: string },
  parsers: readonly FormatParser[],
): Promise<ParseResult> {
  if (file.bytes.length === 0) return refuse('empty-file', 'no bytes');
  const detected = await detectFormat(file.bytes, file.name);
  if (detected.kind === 'refused') return refuse(detected.code, detected.detail);
  const parser = parsers.find(({ format }) => format === detected.format);
  if (parser === undefined) return refuse('format-not-yet-read', detected.format);
  try {
    const result = await parser.parse(file.bytes, file.name);
    return result.ok ? withinLimits(result.document) : result;
  } catch (error) {
    if (error instanceof RefusedFile) return refuse(error.code, error.message);
    if (error instanceof RangeError && error.message.includes('call stack')) return refuse('too-deep', 'nested too deeply to be read');
    if (error instanceof Error) return refuse('damaged', oneLine(error.message));
    throw error;
  }
}

function withinLimits(document: ParsedDocument): ParseResult {
  const characters = document.pages.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > contentLimits.characters) return refuse('too-large', `${characters} characters; limit ${contentLimits.characters}`);
  if (document.attachments.length === 0) return { ok: true, document };
  const kept: ParsedAttachment[] = [];
  const losses = [...document.losses];
  let total = 0;
  for (const attachment of document.attachments) {
    if (total + attachment.bytes.length > contentLimits.attachmentBytes) {
      losses.push({
        code: 'attachment-unreadable',
        detail: `${attachment.name}: attachments over 100 MiB in all`,
      });
      continue;
    }
    total += attachment.bytes.length;
    kept.push(attachment);
  }
  return { ok: true, document: { ...document, attachments: kept, losses } };
}

function oneLine(message: string): string {
  return message.replace(/\s+/gu, ' ').slice(0, 200);
}
