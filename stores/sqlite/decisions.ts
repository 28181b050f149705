import { AppError } from '../../domain/errors.ts';
import type { CatalogueWrites } from '../../domain/ports/catalogue.ts';
import type { CatalogueContext } from './context.ts';
import { passageReads } from './passages.ts';

type Anchored = { readonly passage: number; readonly models: string };

/** Puts the newest decision of each text of a document back onto the passages that now hold that text. */
export function attachDecisions(context: CatalogueContext, document: number): void {
  const rows = context.db.all<Anchored>(
    `SELECT p.number AS passage, d.models FROM passage p JOIN decision d ON d.document = p.document AND d.text_hash = p.text_hash
      WHERE p.document = ? AND d.number = (SELECT max(number) FROM decision n WHERE n.document = d.document AND n.text_hash = d.text_hash)`,
    document,
  );
  for (const row of rows) applyDecision(context, row.passage, JSON.parse(row.models) as string[]);
}

function applyDecision({ db }: CatalogueContext, passage: number, models: readonly string[]): void {
  const labels = db.all<{ model: string; sentences: string }>('DELETE FROM label WHERE passage = ? RETURNING model, sentences', passage);
  // Sentences by which the machine saw a model that the person confirms still show the reader where to look.
  const sentences = new Map(labels.map((label) => [label.model, label.sentences]));
  db.run('UPDATE passage SET is_decided = 1 WHERE number = ?', passage);
  for (const model of new Set(models)) {
    db.run(
      'INSERT INTO label (passage, model, probability, by_person, sentences) VALUES (?, ?, 1, 1, ?)',
      passage,
      model,
      sentences.get(model) ?? '[]',
    );
  }
}

/** Labels by the machine and by persons. A person's decision stands until a person changes it. */
export function labelWrites(context: CatalogueContext): Pick<CatalogueWrites, 'setModels' | 'decideModels'> {
  const { db } = context;
  return {
    setModels: async (entries, headHash) =>
      db.transaction(() => {
        for (const { passage, models } of entries) {
          const row = db.get<{ is_decided: number }>(
            'UPDATE passage SET head_hash = ? WHERE number = ? RETURNING is_decided',
            headHash,
            passage,
          );
          // Gone since it was read (a new version), or decided by a person.
          if (row === undefined || row.is_decided === 1) continue;
          db.run('DELETE FROM label WHERE passage = ?', passage);
          for (const { id, probability, sentences } of models) {
            db.run(
              'INSERT INTO label (passage, model, probability, by_person, sentences) VALUES (?, ?, ?, 0, ?)',
              passage,
              id,
              probability,
              JSON.stringify(sentences),
            );
          }
        }
      }),
    decideModels: async (scope, decision) => {
      const reads = passageReads(context);
      const [passage] = await reads.passages(scope, [decision.passage]);
      if (passage === undefined) throw noPassage(decision.passage);
      db.transaction(() => {
        const changed = db.run(
          `INSERT INTO decision (document, text_hash, passage_id, models, decided_by, reason, decided_at)
            SELECT document, text_hash, ?, ?, ?, ?, ? FROM passage WHERE number = ?`,
          decision.passage,
          JSON.stringify(decision.models),
          decision.by,
          decision.reason,
          decision.at,
          passage.number,
        ).changes;
        if (changed === 0) throw noPassage(decision.passage);
        attachDecisions(context, passage.documentNumber);
      });
      const [decided] = await reads.passagesByNumber(scope, [passage.number]);
      if (decided === undefined) throw noPassage(decision.passage);
      return decided;
    },
  };
}

function noPassage(id: string): AppError {
  return new AppError(
    'not-found',
    `There is no passage ${id}. Its document may have a newer version: open the document and decide there.`,
    {
      details: { passage: id },
    },
  );
}
