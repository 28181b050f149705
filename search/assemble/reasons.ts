import type { Reason } from '../../domain/answers/search.ts';
import type { PassageRecord } from '../../domain/passage.ts';
import type { RankingSettings } from '../../index-config/search-weights.ts';
import type { OrderedDocument } from '../score/order-documents.ts';
import type { QueryTerm } from '../understand/query-terms.ts';

/** Why a document is in the list, in the order in which it counted; each can be worked out again from stored data. */
export function reasonsOf(
  document: OrderedDocument,
  terms: readonly QueryTerm[],
  passages: readonly PassageRecord[],
  filterModels: readonly string[],
  settings: RankingSettings,
): Reason[] {
  const reasons: Reason[] = [];
  if (document.known !== undefined) reasons.push(document.known);
  const words = terms.filter((term) => document.held.has(term.exact)).map((term) => term.written);
  if (words.length > 0) reasons.push({ kind: 'words', words });
  const meaning = meaningReason(document.meaning, settings);
  if (meaning !== undefined) reasons.push(meaning);
  const models = [...new Set(passages.flatMap((passage) => (passage.models ?? []).map(({ id }) => id)))].filter((id) =>
    filterModels.includes(id),
  );
  if (models.length > 0) reasons.push({ kind: 'models', models });
  return reasons;
}

function meaningReason(cosine: number | undefined, { closeness }: RankingSettings): Reason | undefined {
  if (cosine === undefined || cosine < closeness.near) return undefined;
  const strength = cosine >= closeness.veryClose ? 'very-close' : cosine >= closeness.close ? 'close' : 'near';
  return { kind: 'meaning', strength, cosine: Math.round(cosine * 10_000) / 10_000 };
}
