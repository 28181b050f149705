import type { Evidence } from '../../domain/answers/compare.ts';
import type { EvidenceRow } from '../../domain/ports/catalogue-shapes.ts';
import type { Scope } from '../../domain/scope.ts';
import { foundPassage } from '../assemble/found-passage.ts';
import { summaryOf } from '../assemble/summary.ts';
import { citationNote } from '../cite/citation-note.ts';
import type { SearchDependencies } from '../dependencies.ts';

/** The passages behind rows of evidence, with document, page and citation, in the order of the rows. */
export async function evidencePassages(
  scope: Scope,
  rows: readonly EvidenceRow[],
  { catalogue }: Pick<SearchDependencies, 'catalogue'>,
): Promise<Evidence[]> {
  const passages = new Map(
    (await catalogue.passages(scope, [...new Set(rows.map((row) => row.passage))])).map((passage) => [passage.id, passage]),
  );
  const documents = new Map(
    (await catalogue.documents(scope, [...new Set(rows.map((row) => row.document))])).map((document) => [document.id, document]),
  );
  return rows.flatMap((row) => {
    const passage = passages.get(row.passage);
    const document = documents.get(row.document);
    if (passage === undefined || document === undefined) return [];
    const shown = foundPassage(passage, { terms: [], isByMeaning: false });
    return [
      {
        document: summaryOf(document),
        passage: shown,
        page: shown.page,
        text: shown.text,
        probability: row.probability,
        decidedBy: row.decidedBy,
        citation: citationNote(document, shown.page),
      },
    ];
  });
}
