import type { ReferencesAnswer } from '../domain/answers/documents.ts';
import type { ReferenceRecord } from '../domain/reference.ts';
import type { Scope } from '../domain/scope.ts';
import { summaryOf } from './assemble/summary.ts';
import type { SearchDependencies } from './dependencies.ts';
import { requireDocument } from './require-document.ts';

/** What a document cites and what cites it. A paper that is not held, or that may not be read, is “waiting”: the two look alike. */
export async function documentReferences(
  scope: Scope,
  id: string,
  { catalogue }: Pick<SearchDependencies, 'catalogue'>,
): Promise<ReferencesAnswer> {
  const document = await requireDocument(scope, id, catalogue);
  const from = await catalogue.referencesFrom(scope, document.id);
  const to = await catalogue.referencesTo(scope, document.id);
  const ids = [...from.flatMap(({ target }) => target ?? []), ...to.map((reference) => reference.document)];
  const held = new Map((await catalogue.documents(scope, [...new Set(ids)])).map((record) => [record.id, record]));
  const answer = (reference: ReferenceRecord, other: string | null): ReferencesAnswer['cites'][number] => {
    const record = other === null ? undefined : held.get(other);
    return {
      raw: reference.raw,
      sentence: reference.sentence,
      page: reference.page,
      state: record === undefined ? 'waiting' : 'resolved',
      document: record === undefined ? null : summaryOf(record),
    };
  };
  return {
    document: document.id,
    cites: from.map((reference) => answer(reference, reference.target)),
    citedBy: to.filter((reference) => held.has(reference.document)).map((reference) => answer(reference, reference.document)),
  };
}
