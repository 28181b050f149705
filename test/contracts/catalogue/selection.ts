import { beforeEach, expect, it } from 'vitest';
import { ownerScope } from '../../../access/owner-scope.ts';
import type { Filter } from '../../../domain/filter.ts';
import type { StoredDocument } from '../../../domain/ports/catalogue-shapes.ts';
import { storeThreePapers } from './three-papers.ts';
import type { TheCatalogue } from './under-test.ts';

const owner = ownerScope('owner');

export function catalogueSelectionCases(catalogue: TheCatalogue): void {
  let stored: StoredDocument[] = [];
  beforeEach(async () => {
    stored = await storeThreePapers(catalogue());
  });
  const names = ['cable', 'speech', 'undated'];
  const documents = async (filter: Filter): Promise<string[]> => {
    const chosen = await catalogue().select(owner, filter);
    expect(chosen?.level).toBe('documents');
    return [...(chosen?.numbers ?? [])].map((number) => names[stored.findIndex((one) => one.number === number)] ?? '?');
  };
  const passages = async (filter: Filter): Promise<string[]> => {
    const chosen = await catalogue().select(owner, filter);
    expect(chosen?.level).toBe('passages');
    return [...(chosen?.numbers ?? [])].map((number) => {
      const index = stored.findIndex((one) => one.passages.includes(number));
      return `${names[index]} ${stored[index]?.passages.indexOf(number)}`;
    });
  };

  it('lets everything through without a filter', async () => {
    expect(await catalogue().select(owner, {})).toBeUndefined();
    expect(await catalogue().select(owner, { kinds: [], exclude: { authors: [] } })).toBeUndefined();
  });

  it('takes values of a field as alternatives and fields together', async () => {
    expect(await documents({ kinds: ['cable', 'speech'] })).toEqual(['cable', 'speech', 'undated']);
    expect(await documents({ kinds: ['speech'], authors: ['DK'] })).toEqual(['speech']);
    expect(await documents({ collections: ['other', 'absent'] })).toEqual(['undated']);
    expect(await documents({ documents: [stored[1]?.id ?? '', 'absent'] })).toEqual(['speech']);
    expect(await documents({ kinds: ['treaty'] })).toEqual([]);
  });

  it('takes dates as spans that overlap, or that are over by a day', async () => {
    expect(await documents({ since: '1977-06-01', until: '1977-06-01' })).toEqual(['cable']);
    expect(await documents({ since: '1979-12-31' })).toEqual(['speech']);
    expect(await documents({ until: '1978-01-01' })).toEqual(['cable', 'speech']);
    expect(await documents({ datedBy: '1979-12-30' })).toEqual(['cable']);
    expect(await documents({ datedBy: '1979-12-31' })).toEqual(['cable', 'speech']);
  });

  it('chooses passages by language, country and model, together with fields of documents', async () => {
    expect(await passages({ languages: ['fr'] })).toEqual(['speech 0']);
    expect(await passages({ countries: ['DK', 'EU'] })).toEqual(['cable 0', 'cable 1', 'speech 0']);
    expect(await passages({ models: ['tech-ambassador'] })).toEqual(['cable 1']);
    expect(await passages({ countries: ['DK', 'EU'], kinds: ['cable'] })).toEqual(['cable 0', 'cable 1']);
  });

  it('removes what is excluded', async () => {
    expect(await documents({ exclude: { authors: ['CH'] } })).toEqual(['cable', 'undated']);
    expect(
      await documents({
        kinds: ['speech'],
        exclude: { collections: ['other'], documents: [stored[0]?.id ?? ''] },
      }),
    ).toEqual(['speech']);
    expect(await passages({ exclude: { models: ['tech-ambassador'], languages: ['fr'] } })).toEqual(['cable 0', 'undated 0']);
  });

  it('narrows to given documents as well', async () => {
    const within = async (filter: Filter, ...chosen: number[]): Promise<unknown> => {
      const numbers = Uint32Array.from(chosen.map((index) => stored[index]?.number ?? 0).concat(999));
      const selection = await catalogue().select(owner, filter, numbers);
      return [selection?.level, [...(selection?.numbers ?? [])]];
    };
    expect(await within({}, 0, 2)).toEqual(['documents', [stored[0]?.number, stored[2]?.number]]);
    expect(await within({ kinds: ['speech'] }, 0, 1)).toEqual(['documents', [stored[1]?.number]]);
    expect(await within({ languages: ['en'] }, 0, 1)).toEqual(['passages', stored[0]?.passages]);
    expect(await within({})).toEqual(['documents', []]);
  });

  it('takes any string safely', async () => {
    const hostile = `x') OR 1=1 --"]`;
    expect(await documents({ authors: [hostile], collections: [hostile] })).toEqual([]);
    expect(await passages({ languages: [hostile], countries: [hostile] })).toEqual([]);
    expect([...(await catalogue().selectByField(owner, 'from', [hostile, '" OR "', '\u0000'], false))]).toEqual([]);
    expect([...(await catalogue().selectByKey(owner, hostile))]).toEqual([]);
  });

  it('finds documents by the words of a header field', async () => {
    const by = async (words: string[], whole: boolean, field: 'from' | 'subject' = 'from'): Promise<string[]> =>
      [...(await catalogue().selectByField(owner, field, words, whole))].map(
        (number) => names[stored.findIndex((one) => one.number === number)] ?? '?',
      );
    expect(await by(['bern'], false)).toEqual(['cable', 'speech', 'undated']);
    expect(await by(['bern'], true)).toEqual(['speech']);
    expect(await by(['bern', 'embassy'], false)).toEqual(['cable']);
    expect(await by(['bern', 'in', 'embassy'], true)).toEqual(['cable']);
    expect(await by(['note'], false, 'subject')).toEqual(['cable', 'speech']);
    expect(await by([], false)).toEqual([]);
  });
}
