import { beforeEach, expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { StoredDocument } from '../../../domain/ports/catalogue-shapes.ts';
import { storeThreePapers } from './three-papers.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');

export function catalogueFacetCases(catalogue: TheCatalogue): void {
  let stored: StoredDocument[] = [];
  beforeEach(async () => {
    stored = await storeThreePapers(catalogue());
  });

  const facet = (...values: [string, number][]): { value: string; count: number }[] => values.map(([value, count]) => ({ value, count }));

  it('counts documents by value, commonest first', async () => {
    expect(await catalogue().facets(owner, undefined)).toEqual({
      countries: facet(['CH', 1], ['DK', 1], ['EU', 1]),
      authors: facet(['DK', 2], ['CH', 1]),
      models: facet(['tech-ambassador', 1]),
      kinds: facet(['speech', 2], ['cable', 1]),
      collections: facet(['papers', 2], ['other', 1]),
      languages: facet(['en', 2], ['fr', 1]),
      years: facet(['1979', 1], ['1978', 1], ['1977', 1]),
    });
  });

  it('counts only what a selection names', async () => {
    const [cable, speech] = stored;
    const first = {
      level: 'passages' as const,
      numbers: Uint32Array.from([cable?.passages[0] ?? 0, speech?.passages[0] ?? 0]),
    };
    expect(await catalogue().facets(owner, first)).toMatchObject({
      models: [],
      kinds: facet(['cable', 1], ['speech', 1]),
      languages: facet(['en', 1], ['fr', 1]),
    });
    const one = { level: 'documents' as const, numbers: Uint32Array.from([cable?.number ?? 0]) };
    expect(await catalogue().facets(owner, one)).toEqual({
      countries: facet(['DK', 1]),
      authors: facet(['DK', 1]),
      models: facet(['tech-ambassador', 1]),
      kinds: facet(['cable', 1]),
      collections: facet(['papers', 1]),
      languages: facet(['en', 1]),
      years: facet(['1977', 1]),
    });
    const none = await catalogue().facets(owner, { level: 'documents', numbers: new Uint32Array() });
    expect(Object.values(none).flat()).toEqual([]);
  });
}
