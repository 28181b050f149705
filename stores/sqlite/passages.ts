import type { ModelLabel } from '../../domain/models.ts';
import { passageId, type PassageActor, type PassageRecord } from '../../domain/passage.ts';
import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { CatalogueContext } from './context.ts';
import { pageTexts } from './page-texts.ts';
import { textOfSpans, unpackSpans } from './passage-text.ts';

type Row = {
  readonly number: number;
  readonly document_id: string;
  readonly version: number;
  readonly document: number;
  readonly ordinal: number;
  readonly spans: string;
  readonly lang: string;
  readonly header_line: string;
  readonly is_assessed: number;
};
type ActorRow = PassageActor & { readonly passage: number };
type LabelRow = {
  readonly passage: number;
  readonly model: string;
  readonly probability: number;
  readonly by_person: number;
  readonly sentences: string;
};

const columns = `p.number, d.id AS document_id, d.version, p.document, p.ordinal, p.spans, p.lang, p.header_line,
  p.head_hash IS NOT NULL OR p.is_decided = 1 AS is_assessed`;
const joined = 'JOIN document d ON d.number = p.document';
const readable = 'p.cell IN (SELECT value FROM json_each(?))';

/** Reading passages of the newest versions, with text, actors and labels. */
export function passageReads(context: CatalogueContext): Pick<CatalogueReads, 'passages' | 'passagesByNumber' | 'passagesOf'> {
  const { db, cells } = context;
  const complete = (rows: readonly Row[]): PassageRecord[] => completePassages(context, rows);
  return {
    passages: async (scope, ids) =>
      db.reading(() => {
        const asked = ids.map((id) => id.split('.')).filter((parts) => parts.length === 3 && parts.every((part) => part !== ''));
        const rows = db.all<Row>(
          `SELECT ${columns} FROM json_each(?) asked JOIN document d ON d.id = asked.value ->> 0 AND CAST(d.version AS TEXT) = asked.value ->> 1
            JOIN passage p ON p.document = d.number AND CAST(p.ordinal AS TEXT) = asked.value ->> 2 WHERE ${readable} ORDER BY asked.key`,
          JSON.stringify(asked),
          cells.readableJson(scope),
        );
        return complete(rows);
      }),
    passagesByNumber: async (scope, numbers) =>
      db.reading(() =>
        complete(
          db.all<Row>(
            `SELECT ${columns} FROM json_each(?) asked JOIN passage p ON p.number = asked.value ${joined} WHERE ${readable} ORDER BY asked.key`,
            JSON.stringify(numbers),
            cells.readableJson(scope),
          ),
        ),
      ),
    passagesOf: async (scope, document) =>
      db.reading(() =>
        complete(
          db.all<Row>(
            `SELECT ${columns} FROM passage p ${joined} WHERE d.id = ? AND ${readable} ORDER BY p.ordinal`,
            document,
            cells.readableJson(scope),
          ),
        ),
      ),
  };
}

function completePassages({ db }: CatalogueContext, rows: readonly Row[]): PassageRecord[] {
  const numbers = JSON.stringify(rows.map((row) => row.number));
  const actors = Map.groupBy(
    db.all<ActorRow>(
      'SELECT passage, actor, strength FROM passage_actor WHERE passage IN (SELECT value FROM json_each(?)) ORDER BY passage, strength DESC, actor',
      numbers,
    ),
    (row) => row.passage,
  );
  const labels = Map.groupBy(
    db.all<LabelRow>(
      'SELECT * FROM label WHERE passage IN (SELECT value FROM json_each(?)) ORDER BY passage, probability DESC, model',
      numbers,
    ),
    (row) => row.passage,
  );
  const textOfPage = pageTexts(db);
  return rows.map((row) => {
    const spans = unpackSpans(row.spans);
    return {
      number: row.number,
      id: passageId(row.document_id, row.version, row.ordinal),
      document: row.document_id,
      documentNumber: row.document,
      ordinal: row.ordinal,
      spans,
      text: textOfSpans(spans, (page) => textOfPage(row.document, row.version, page)),
      lang: row.lang,
      headerLine: row.header_line,
      actors: (actors.get(row.number) ?? []).map(({ actor, strength }) => ({ actor, strength })),
      models: row.is_assessed === 1 ? (labels.get(row.number) ?? []).map(labelOf) : undefined,
    };
  });
}

function labelOf(row: LabelRow): ModelLabel {
  return {
    id: row.model as ModelLabel['id'],
    probability: row.probability,
    decidedBy: row.by_person === 1 ? 'person' : 'machine',
    sentences: JSON.parse(row.sentences) as ModelLabel['sentences'],
  };
}
