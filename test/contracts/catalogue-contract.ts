import { afterEach, beforeEach, describe } from 'vitest';
import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import { catalogueComparisonCases } from './catalogue/comparison.ts';
import { catalogueCountCases } from './catalogue/counts.ts';
import { catalogueDecisionCases } from './catalogue/decisions.ts';
import { catalogueDocumentCases } from './catalogue/documents.ts';
import { catalogueFacetCases } from './catalogue/facets.ts';
import { catalogueKnownCases } from './catalogue/known.ts';
import { catalogueReferenceCases } from './catalogue/references.ts';
import { catalogueRunCases } from './catalogue/runs.ts';
import { catalogueScopeCases } from './catalogue/scopes.ts';
import { catalogueSelectionCases } from './catalogue/selection.ts';
import { catalogueUpkeepCases } from './catalogue/upkeep.ts';
import { contractTime, type TheCatalogue } from './catalogue/under-test.ts';
import { catalogueVersionCases } from './catalogue/versions.ts';
import { catalogueWordCases } from './catalogue/words.ts';

export type CatalogueUnderTest = { readonly catalogue: Catalogue; dispose(): Promise<void> };
const clock: Clock = { now: () => new Date(contractTime) };

/** Every answer to the catalogue port keeps these promises. `open` gives an empty record. */
export function catalogueContract(name: string, open: (clock: Clock) => Promise<CatalogueUnderTest>): void {
  describe(`${name} keeps the promises of a catalogue`, () => {
    let made: CatalogueUnderTest;
    const catalogue: TheCatalogue = () => made.catalogue;
    beforeEach(async () => {
      made = await open(clock);
    });
    afterEach(() => made.dispose());

    describe('documents, pages and passages', () => catalogueDocumentCases(catalogue));
    describe('what is known of an item', () => catalogueKnownCases(catalogue));
    describe('new versions and removal', () => catalogueVersionCases(catalogue));
    describe('words and their statistics', () => catalogueWordCases(catalogue));
    describe('counts of passages and documents', () => catalogueCountCases(catalogue));
    describe('selections', () => catalogueSelectionCases(catalogue));
    describe('facets', () => catalogueFacetCases(catalogue));
    describe('references', () => catalogueReferenceCases(catalogue));
    describe('labels and decisions', () => catalogueDecisionCases(catalogue));
    describe('comparison and holdings', () => catalogueComparisonCases(catalogue));
    describe('import runs', () => catalogueRunCases(catalogue));
    describe('index upkeep', () => catalogueUpkeepCases(catalogue));
    describe('what a reader may not read', () => catalogueScopeCases(catalogue));
  });
}
