import type { DocumentDraft } from '../../domain/ports/catalogue-shapes.ts';
import type { CatalogueContext } from './context.ts';
import type { DocumentRow } from './document-row.ts';

/** What hangs on a document's newest version beside pages and passages: authors, keys, references, words of header fields, its path. */
export function insertSurroundings({ db }: CatalogueContext, document: DocumentRow, draft: DocumentDraft): void {
  const { number } = document;
  [...new Set(draft.authors)].forEach((actor, position) => {
    db.run('INSERT INTO document_author (document, position, actor) VALUES (?, ?, ?)', number, position, actor);
  });
  for (const key of new Set(draft.keys)) db.run('INSERT INTO document_key (key, document) VALUES (?, ?)', key, number);
  for (const reference of draft.references) {
    db.run(
      'INSERT INTO reference (document, key, raw, kind, sentence, page) VALUES (?, ?, ?, ?, ?, ?)',
      number,
      reference.key,
      reference.raw,
      reference.kind,
      reference.sentence,
      reference.page,
    );
  }
  const { from, to, reference, subject, title, place } = draft.fieldWords;
  db.run(
    `INSERT INTO field_words (rowid, from_words, to_words, reference_words, subject_words, title_words, place_words)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
    number,
    from,
    to,
    reference,
    subject,
    title,
    place,
  );
  insertPath({ db }, { document: number, path: draft.path, run: draft.run });
}

/**
 * Gives a path to a document. Of files without an id of their own, one has a path within a collection and cell: an older one that had
 * it loses it, because the file there now is this one.
 */
export function insertPath(
  { db }: Pick<CatalogueContext, 'db'>,
  { document, path, run }: { readonly document: number; readonly path: string; readonly run: number },
): void {
  db.run(
    `DELETE FROM document_path WHERE path = ?1 AND document IN (
      SELECT other.number FROM document_path p JOIN document other ON other.number = p.document JOIN document this
        ON this.number = ?2 AND other.number <> this.number AND other.collection = this.collection AND other.cell = this.cell
      WHERE p.path = ?1 AND this.source_id IS NULL AND other.source_id IS NULL)`,
    path,
    document,
  );
  db.run('INSERT OR REPLACE INTO document_path (document, path, run) VALUES (?, ?, ?)', document, path, run);
}

/** Takes away what the newest version will bring anew. Paths stay. */
export function removeSurroundings({ db }: CatalogueContext, document: number): void {
  db.run('DELETE FROM document_author WHERE document = ?', document);
  db.run('DELETE FROM document_key WHERE document = ?', document);
  db.run('DELETE FROM reference WHERE document = ?', document);
  db.run('DELETE FROM field_words WHERE rowid = ?', document);
}
