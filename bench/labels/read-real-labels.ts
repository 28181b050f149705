import { createHash } from 'node:crypto';
import type { ModelId } from '../../domain/models.ts';
import { corpusTexts, foldWhitespace, type TextReader } from './corpus-texts.ts';
import { readLabelFile, type LabelLine } from './label-line.ts';

/** A labelled passage with its words, whitespace folded. Empty `labels` means a person found none of the six models. */
export type RealPassage = {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly ModelId[];
  readonly lang: string;
  /** Passages of one document share a group: keep a group on one side of any split. */
  readonly group: string;
  readonly source: string;
};

/** A label whose passage could not be read back, and why in one sentence. */
export type MissingPassage = { readonly id: string; readonly source: string; readonly reason: string };

export type RealLabels = {
  readonly passages: readonly RealPassage[];
  readonly missing: readonly MissingPassage[];
};

/**
 * Reads labelled spans and cuts their words out of the corpora. Every label comes back exactly once, as a passage whose
 * SHA-256 agrees or as a missing one with its reason; an absent corpus is a reason, not an error. `readers` adds or
 * replaces readers by source name. Order is that of the files and their lines.
 */
export async function readRealLabels(options: {
  readonly labelFiles: readonly string[];
  readonly corporaDir: string;
  readonly readers?: ReadonlyMap<string, TextReader>;
}): Promise<RealLabels> {
  const readers = new Map([...corpusTexts(options.corporaDir), ...(options.readers ?? [])]);
  const passages: RealPassage[] = [];
  const missing: MissingPassage[] = [];
  for (const file of options.labelFiles) {
    for (const line of await readLabelFile(file)) {
      const { id, labels, lang, group, source } = line;
      const cut = await cutPassage(line, readers.get(source));
      if ('missing' in cut) missing.push({ id, source, reason: cut.missing });
      else passages.push({ id, text: cut.text, labels, lang, group, source });
    }
  }
  return { passages, missing };
}

async function cutPassage(
  line: LabelLine,
  reader: TextReader | undefined,
): Promise<{ readonly text: string } | { readonly missing: string }> {
  if (reader === undefined) return { missing: `no reader for the source ${line.source}` };
  const found = await reader({ document: line.document, page: line.page });
  if ('missing' in found) return found;
  const text = foldWhitespace(found.text.slice(line.start, line.end));
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  return hash === line.sha256 ? { text } : { missing: `the text of ${line.document} at this span has changed` };
}
