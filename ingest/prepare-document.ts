import type { Outcome } from '../domain/outcome.ts';
import type { DocumentDraft } from '../domain/ports/catalogue-shapes.ts';
import type { ParsedDocument } from '../domain/ports/parser.ts';
import { outcomeSentence } from '../index-config/outcome-sentences.ts';
import { describe } from './3-describe.ts';
import type { GivenFields } from './item.ts';
import { givenMarking } from './given-marking.ts';
import type { ReadingKnowledge } from './reading-knowledge.ts';
import { splitDocument } from './4-split.ts';

/** A document that was read, with what is known of where it came from. */
export type SourceDocument = {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  readonly sourceId: string | null;
  readonly collection: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly parsed: ParsedDocument;
  readonly given: GivenFields | undefined;
  /** Level asked for by the import, for papers that carry none. */
  readonly marking: string | undefined;
  readonly parent: string | null;
  readonly run: number;
};

/** Ready for the record, with the outcome it will have once it is stored. */
export type PreparedDocument = { readonly draft: DocumentDraft; readonly outcome: Outcome };

/** Stages 3 and 4 of the pipeline: what the document is, and its passages with their words. Pure. */
export function prepareDocument(knowledge: ReadingKnowledge, source: SourceDocument): PreparedDocument {
  const described = describe(knowledge, source);
  const passages = splitDocument(knowledge, source, described);
  const { id, item, sourceId, collection, sha256, bytes, mediaType, parsed, given, parent, run } = source;
  const draft: DocumentDraft = {
    id,
    sourceId,
    collection,
    sha256,
    bytes,
    mediaType,
    parent,
    run,
    path: item,
    url: given?.url ?? null,
    pages: parsed.pages,
    passages,
    title: described.title,
    kind: described.kind,
    date: described.date ?? null,
    languages: described.languages,
    marking: described.marking,
    header: described.header,
    authors: described.authors,
    references: described.references,
    keys: described.keys,
    fieldWords: described.fieldWords,
  };
  const isMarkingUnclear = given?.marking !== undefined && givenMarking(given.marking, knowledge.policy).isUnclear;
  return {
    draft,
    outcome: outcomeOf(source, passages.length, { badDate: described.badDate, isMarkingUnclear }),
  };
}

function outcomeOf(
  { item, parsed, id }: SourceDocument,
  passages: number,
  { badDate, isMarkingUnclear }: { readonly badDate: string | undefined; readonly isMarkingUnclear: boolean },
): Outcome {
  const found = (outcome: Outcome['outcome'], code: Outcome['code'], detail = ''): Outcome => ({
    item,
    outcome,
    code,
    sentence: outcomeSentence(code, detail),
    document: id,
  });
  const [loss] = parsed.losses;
  if (passages === 0) return found('no-text', parsed.paged ? 'no-text-layer' : 'empty-file');
  if (loss !== undefined) return found('partial', loss.code, parsed.losses.map((one) => one.detail).join('; '));
  if (isMarkingUnclear) return found('partial', 'marking-unclear');
  if (badDate !== undefined) return found('partial', 'bad-date', badDate);
  return found('imported', 'ok');
}
