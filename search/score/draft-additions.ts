import type { SearchRequest } from '../../domain/answers/search.ts';
import type { Scope } from '../../domain/scope.ts';
import { readDate } from '../../text/dates/read-date.ts';
import { readHeader } from '../../text/headers/read-header.ts';
import { contextOf } from '../../text/references/context.ts';
import { findReferences } from '../../text/references/find-references.ts';
import { draftDate } from '../understand/draft-date.ts';
import type { SearchDependencies } from '../dependencies.ts';
import type { Understood } from '../understand/understand.ts';
import type { Additions } from './fuse.ts';
import type { ScoredDocument } from './score-documents.ts';

const dayMilliseconds = 86_400_000;

/** What a ministry’s own papers say beyond words and meaning: for a dated draft nearness in time, and references it shares with a document. */
export async function draftAdditions(
  scope: Scope,
  understood: Understood,
  request: SearchRequest,
  documents: readonly ScoredDocument[],
  { catalogue, ranking }: SearchDependencies,
): Promise<Additions> {
  const additions = new Map<number, number>();
  if (understood.draft === undefined) return additions;
  const date = draftDate(understood.literal) ?? request.filter.datedBy;
  if (date !== undefined && request.mode !== 'words' && request.mode !== 'meaning') {
    const at = Date.parse(date);
    for (const record of await catalogue.documentsByNumber(
      scope,
      documents.map((document) => document.document),
    )) {
      if (record.date === null) continue;
      const days = Math.abs(at - Date.parse(record.date.from)) / dayMilliseconds;
      additions.set(record.number, ranking.draftDate.weight * Math.exp(-days / ranking.draftDate.days));
    }
  }
  const cited = new Set<number>();
  if (request.mode === 'both')
    for (const key of citedKeys(understood.literal, date))
      for (const document of await catalogue.selectByKey(scope, key)) cited.add(document);
  for (const document of cited) additions.set(document, (additions.get(document) ?? 0) + ranking.draftReferences);
  return additions;
}

/** Keys of what a draft cites; what a citation leaves unsaid (post, year) comes from the draft's own head. */
function citedKeys(text: string, date: string | undefined): string[] {
  const { header } = readHeader(text);
  const context = contextOf(header, date === undefined ? null : readDate(date));
  return findReferences(text, context).map(({ key }) => key);
}
