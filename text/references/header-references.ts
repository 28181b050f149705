import { findDates } from '../dates/find-dates.ts';
import type { ReferenceContext } from './context.ts';
import { findReferences, type FoundReference } from './find-references.ts';
import { foldTitle } from './reference-keys.ts';

/**
 * The citations of the reference lines of a header (`(A) HQ 0087 OF 12 JAN 17`). A line that names neither a telegram nor a
 * symbol cites a paper by its title. Places are those in the line.
 */
export function headerReferences(lines: readonly string[], context: ReferenceContext): FoundReference[] {
  return lines.flatMap((line) => {
    const found = findReferences(line, context);
    if (found.length > 0) return found;
    const cited = titleIn(line);
    return cited === undefined ? [] : [cited];
  });
}

function titleIn(line: string): FoundReference | undefined {
  const start = /^\s*(?:\(?[A-Za-z0-9]{1,2}[.)]\s+)?/.exec(line)?.[0].length ?? 0;
  const end = findDates(line).find((date) => date.start > start)?.start ?? line.length;
  const raw = line
    .slice(start, end)
    .replace(/[\s,(]*(?:\b(?:of|dated|du|vom|af|de)\b)?[\s,]*$/i, '')
    .replace(/,\s(?:section|paragraph|para|page|annex)\b.*$/i, '');
  const folded = foldTitle(raw);
  return folded.length < 12 ? undefined : { raw, key: `title:${folded}`, start, end: start + raw.length, kind: 'title' };
}
