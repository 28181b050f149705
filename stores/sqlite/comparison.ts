import type { ModelId } from '../../domain/models.ts';
import type { ActorHolding, EvidenceRow } from '../../domain/ports/catalogue-shapes.ts';
import type { CatalogueReads } from '../../domain/ports/catalogue-reads.ts';
import type { CatalogueContext } from './context.ts';
import { dateOf, type DateColumns } from './documents.ts';

type EvidenceColumns = Omit<EvidenceRow, 'decidedBy' | 'date'> & DateColumns & { readonly by_person: number };

const inCells = 'p.cell IN (SELECT value FROM json_each(?1))';
const outsideCollections = 'd.collection NOT IN (SELECT number FROM collection WHERE name IN (SELECT value FROM json_each(?2)))';

/**
 * What the comparison of countries counts: passages by the actor whose own practice they tell of. An empty list of actors or models
 * narrows nothing. Every actor asked for is answered, also with nothing held.
 */
export function comparisonReads({ db, cells }: CatalogueContext): Pick<CatalogueReads, 'holdings' | 'modelHoldings' | 'evidence'> {
  return {
    holdings: async (scope, { actors, exceptCollections }) =>
      db.reading(() => {
        const rows = db.all<ActorHolding>(
          `SELECT a.actor, count(DISTINCT p.document) AS documents, count(*) AS passages,
            count(*) FILTER (WHERE p.head_hash IS NULL AND p.is_decided = 0) AS unassessed
            FROM passage_actor a JOIN passage p ON p.number = a.passage JOIN document d ON d.number = p.document
            WHERE ${inCells} AND ${outsideCollections} AND (json_array_length(?3) = 0 OR a.actor IN (SELECT value FROM json_each(?3)))
            GROUP BY a.actor ORDER BY a.actor`,
          cells.readableJson(scope),
          JSON.stringify(exceptCollections),
          JSON.stringify(actors),
        );
        const held = new Map(rows.map((row) => [row.actor, { ...row }]));
        const asked = actors.length === 0 ? [...held.keys()] : [...new Set(actors)];
        return asked.map((actor) => held.get(actor) ?? { actor, documents: 0, passages: 0, unassessed: 0 });
      }),
    modelHoldings: async (scope, models) =>
      db.reading(() => {
        const rows = db.all<{ model: ModelId; documents: number; passages: number }>(
          `SELECT l.model, count(DISTINCT p.document) AS documents, count(*) AS passages
            FROM label l JOIN passage p ON p.number = l.passage WHERE ${inCells} GROUP BY l.model`,
          cells.readableJson(scope),
        );
        const held = new Map(rows.map(({ model, documents, passages }) => [model, { documents, passages }]));
        return new Map(models.map((model) => [model, held.get(model) ?? { documents: 0, passages: 0 }]));
      }),
    evidence: async (scope, { actors, models, exceptCollections, minimumProbability }) =>
      db.reading(() =>
        db
          .all<EvidenceColumns>(
            `SELECT d.id || '.' || d.version || '.' || p.ordinal AS passage, a.actor, l.model, l.probability, l.by_person, a.strength,
              d.id AS document, d.date_from, d.date_to, d.date_edtf, d.date_precision, d.date_source
              FROM passage_actor a JOIN label l ON l.passage = a.passage JOIN passage p ON p.number = a.passage JOIN document d ON d.number = p.document
              WHERE ${inCells} AND ${outsideCollections}
              AND (json_array_length(?3) = 0 OR a.actor IN (SELECT value FROM json_each(?3)))
              AND (json_array_length(?4) = 0 OR l.model IN (SELECT value FROM json_each(?4)))
              AND l.probability >= ?5 ORDER BY a.actor, l.model, l.probability DESC, p.number`,
            cells.readableJson(scope),
            JSON.stringify(exceptCollections),
            JSON.stringify(actors),
            JSON.stringify(models),
            minimumProbability,
          )
          .map((row) => ({
            passage: row.passage,
            actor: row.actor,
            model: row.model,
            probability: row.probability,
            decidedBy: row.by_person === 1 ? ('person' as const) : ('machine' as const),
            strength: row.strength,
            document: row.document,
            date: dateOf(row),
          })),
      ),
  };
}
