import { basename } from 'node:path';
import { ownerScope } from '../access/owner-scope.ts';
import type { Archive } from '../domain/ports/archive.ts';
import type { Catalogue } from '../domain/ports/catalogue.ts';
import type { Classifier } from '../domain/ports/classifier.ts';
import { citeDocument } from '../search/cite/cite-document.ts';
import { cellEvidence, compareActors, evidenceTimeline } from '../search/compare/compare-actors.ts';
import type { SearchDependencies } from '../search/dependencies.ts';
import { documentReferences } from '../search/document-references.ts';
import { exportList } from '../search/export-list.ts';
import { requireDocument } from '../search/require-document.ts';
import type { SearchDocuments } from '../search/search-documents.ts';
import { similarDocuments } from '../search/similar-documents.ts';
import { classifyText } from './reading/classify-text.ts';
import { decideModels } from './reading/decide-models.ts';
import { documentAnswer, pageAnswer } from './reading/document-answer.ts';
import { runAnswers } from './reading/run-answers.ts';
import { statusAnswer } from './reading/status-answer.ts';
import { vocabularyAnswers } from './reading/vocabulary-answers.ts';
import type { Reading } from './use-cases.ts';

export type ReadingDependencies = SearchDependencies & {
  readonly catalogue: Catalogue;
  readonly archive: Archive;
  readonly classifier: Classifier | undefined;
  readonly search: SearchDocuments;
  /** Folder of the embedding model, for the status. */
  readonly model: string;
  close(): Promise<void>;
};

/** The reading use cases as one typed whole. Each makes the reader’s scope first: nothing below is reached without one. */
export function createReading(dependencies: ReadingDependencies): Reading {
  const { catalogue, archive, search } = dependencies;
  return {
    search: (reader, request) => search(ownerScope(reader), request),
    compare: (reader, request) => compareActors(ownerScope(reader), request, dependencies),
    evidence: (reader, actor, model) => cellEvidence(ownerScope(reader), actor, model, dependencies),
    timeline: (reader, request) => evidenceTimeline(ownerScope(reader), request, dependencies),
    document: (reader, id) => documentAnswer(ownerScope(reader), id, dependencies),
    page: (reader, id, page) => pageAnswer(ownerScope(reader), id, page, dependencies),
    async original(reader, id) {
      const document = await requireDocument(ownerScope(reader), id, catalogue);
      const fileName = basename((document.paths[0] ?? document.id).split('#').at(-1) ?? document.id);
      return {
        fileName,
        mediaType: document.mediaType,
        bytes: await archive.read(document.sha256),
        sha256: document.sha256,
      };
    },
    similar: (reader, id, limit) => similarDocuments(ownerScope(reader), id, limit, dependencies),
    references: (reader, id) => documentReferences(ownerScope(reader), id, dependencies),
    cite: (reader, id, style) => citeDocument(ownerScope(reader), id, style, dependencies),
    exportList: (reader, request, format) => exportList(ownerScope(reader), request, format, dependencies),
    classify: (_reader, text) => classifyText(text, dependencies),
    ...vocabularyAnswers(dependencies),
    status: (reader) => statusAnswer(ownerScope(reader), dependencies),
    ...runAnswers(dependencies),
    decideModels: (reader, passage, models, reason) => decideModels(ownerScope(reader), { passage, models, reason }, dependencies),
    async warmUp() {
      await dependencies.embedder.embed(['warm-up'], 'query');
    },
    close: () => dependencies.close(),
  };
}
