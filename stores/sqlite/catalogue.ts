import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import { openCells } from './cells.ts';
import { comparisonReads } from './comparison.ts';
import type { CatalogueContext } from './context.ts';
import { labelWrites } from './decisions.ts';
import { documentReads } from './documents.ts';
import { termExpansion } from './expand-term.ts';
import { facetReads } from './facets.ts';
import { openFreshWords } from './fresh-words.ts';
import { holdingReads } from './holdings.ts';
import { knownItems } from './known.ts';
import { catalogueMigrations } from './migrations/catalogue.ts';
import { openDatabase } from './open-database.ts';
import { pageReads } from './pages.ts';
import { countsReads } from './passage-counts.ts';
import { passageReads } from './passages.ts';
import { referenceReads } from './references.ts';
import { collectionWrites } from './remove-collection.ts';
import { runRecord } from './runs.ts';
import { fieldSelection } from './select-by-field.ts';
import { selection } from './select.ts';
import { documentWrites } from './store-documents.ts';
import { upkeep } from './upkeep.ts';
import { statisticsReads } from './word-statistics.ts';
import { openWords } from './words.ts';

export type CatalogueOptions = {
  /** Path of the file, or `:memory:`. */
  readonly file: string;
  readonly readOnly?: boolean;
  readonly clock: Clock;
};

/**
 * Opens the record, making it when absent. The calls do their work on the calling thread (node:sqlite is synchronous): a server opens
 * it in a worker. Fails with `store-too-new`, `store-damaged`, `folder-not-writable`; read-only with `not-found` or `stale`.
 */
export function openCatalogue({ file, readOnly, clock }: CatalogueOptions): Catalogue {
  const db = openDatabase({ file, readOnly, migrations: catalogueMigrations });
  const context: CatalogueContext = { db, clock, words: openWords(db), cells: openCells(db) };
  return {
    ...documentReads(context),
    ...pageReads(context),
    ...passageReads(context),
    ...selection(context),
    ...fieldSelection(context),
    ...statisticsReads(context),
    ...countsReads(context),
    ...termExpansion(context),
    ...facetReads(context),
    ...referenceReads(context),
    ...holdingReads(context),
    ...comparisonReads(context),
    ...knownItems(context),
    ...documentWrites(context),
    ...labelWrites(context),
    ...collectionWrites(context),
    ...runRecord(context),
    ...upkeep(context),
    freshWords: openFreshWords(context),
    close: async () => db.close(),
  };
}
