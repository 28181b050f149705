import type { SimilarAnswer } from '../domain/answers/documents.ts';
import type { Notice, Reason } from '../domain/answers/search.ts';
import type { DocumentRecord } from '../domain/document.ts';
import type { PassageRecord } from '../domain/passage.ts';
import type { Scope } from '../domain/scope.ts';
import { withRecords } from './assemble/assemble-answer.ts';
import { summaryOf } from './assemble/summary.ts';
import type { SearchDependencies } from './dependencies.ts';
import { requireDocument } from './require-document.ts';
import { rank } from './search-documents.ts';
import { searchRequestSchema } from '../domain/answers/search.ts';

/** Characters of a document that speak for it. */
const longestRead = 12_000;

/** Neighbours of a document: near in words and meaning as a draft would be, with what they share of actors, models, references and correspondents. */
export async function similarDocuments(scope: Scope, id: string, limit: number, dependencies: SearchDependencies): Promise<SimilarAnswer> {
  const { catalogue } = dependencies;
  const document = await requireDocument(scope, id, catalogue);
  const own = await catalogue.passagesOf(scope, document.id);
  const text = own
    .map((passage) => passage.text)
    .join('\n\n')
    .slice(0, longestRead);
  if (text.trim() === '')
    return {
      document: document.id,
      results: [],
      notices: [{ code: 'cut', sentence: 'This document has no text to compare.' }],
    };
  const request = searchRequestSchema.parse({
    q: `${document.title}\n\n${text}`,
    draft: true,
    filter: { exclude: { documents: [document.id] } },
  });
  const list = await rank(scope, request, dependencies);
  const shown = await withRecords(scope, list.ordered.slice(0, limit), dependencies);
  const shared = await sharedWith(scope, document, own, dependencies);
  const results = await Promise.all(
    shown.map(async ({ record, score, meaning }) => ({
      document: summaryOf(record),
      score: Math.round(score * 1e6) / 1e6,
      reasons: [...meaningReason(meaning, dependencies), ...(await shared(record))],
    })),
  );
  return {
    document: document.id,
    results,
    notices: list.notices.filter((notice: Notice) => notice.code !== 'read-as-draft'),
  };
}

function meaningReason(cosine: number | undefined, { ranking: { closeness } }: SearchDependencies): Reason[] {
  if (cosine === undefined || cosine < closeness.near) return [];
  return [
    {
      kind: 'meaning',
      strength: cosine >= closeness.veryClose ? 'very-close' : cosine >= closeness.close ? 'close' : 'near',
      cosine: Math.round(cosine * 1e4) / 1e4,
    },
  ];
}

async function sharedWith(
  scope: Scope,
  document: DocumentRecord,
  own: readonly PassageRecord[],
  { catalogue }: SearchDependencies,
): Promise<(other: DocumentRecord) => Promise<Reason[]>> {
  const cites = new Set((await catalogue.referencesFrom(scope, document.id)).map((reference) => reference.key));
  const actors = actorsOf(own);
  const models = modelsOf(own);
  return async (other) => {
    const passages = await catalogue.passagesOf(scope, other.id);
    const references = (await catalogue.referencesFrom(scope, other.id)).filter(
      (reference) => cites.has(reference.key) || reference.target === document.id,
    );
    const names = [other.header.from, ...(other.header.to ?? [])].filter(
      (name) => name !== undefined && [document.header.from, ...(document.header.to ?? [])].includes(name),
    );
    const reasons: Reason[] = [];
    if (references.length > 0)
      reasons.push({
        kind: 'references',
        shared: [...new Set(references.map((reference) => reference.raw))],
      });
    if (names.length > 0)
      reasons.push({
        kind: 'correspondents',
        names: [...new Set(names)].filter((name) => name !== undefined),
      });
    const sameActors = [...actorsOf(passages)].filter((actor) => actors.has(actor));
    if (sameActors.length > 0) reasons.push({ kind: 'actors', actors: sameActors.sort() });
    const sameModels = [...modelsOf(passages)].filter((model) => models.has(model));
    if (sameModels.length > 0) reasons.push({ kind: 'models', models: sameModels.sort() });
    if (document.date !== null && other.date !== null)
      reasons.push({
        kind: 'date',
        days: Math.round(Math.abs(Date.parse(document.date.from) - Date.parse(other.date.from)) / 86_400_000),
      });
    return reasons;
  };
}

function actorsOf(passages: readonly PassageRecord[]): Set<string> {
  return new Set(passages.flatMap((passage) => passage.actors.filter(({ strength }) => strength >= 0.5).map(({ actor }) => actor)));
}

function modelsOf(passages: readonly PassageRecord[]): Set<NonNullable<PassageRecord['models']>[number]['id']> {
  return new Set(passages.flatMap((passage) => (passage.models ?? []).map(({ id }) => id)));
}
