import type { Filter } from '../../../domain/filter.ts';
import type { SearchQuestion } from '../api/search.ts';
import type { SearchAddress } from '../routes/search-address.ts';

/** Names of the address that hold several values, each with the field of the filter it stands for. */
export const filterFields = {
  country: 'countries',
  author: 'authors',
  model: 'models',
  kind: 'kinds',
  collection: 'collections',
  lang: 'languages',
} as const;
export type FilterName = keyof typeof filterFields;

export const excludedNames = {
  country: 'notCountry',
  author: 'notAuthor',
  model: 'notModel',
  kind: 'notKind',
  collection: 'notCollection',
  lang: 'notLang',
} as const satisfies Record<FilterName, keyof SearchAddress>;

/** The question that an address asks. `q` is passed beside it, since a long draft is not kept in the address. */
export function questionOf(address: SearchAddress, q: string): SearchQuestion {
  return {
    q,
    filter: filterOf(address),
    facets: true,
    ...(address.mode === undefined ? {} : { mode: address.mode }),
    ...(address.sort === undefined ? {} : { sort: address.sort }),
    ...(address.draft === undefined ? {} : { draft: true }),
  };
}

function filterOf(address: SearchAddress): Filter {
  const filter: Filter = {};
  if (address.country !== undefined) filter.countries = address.country;
  if (address.author !== undefined) filter.authors = address.author;
  if (address.model !== undefined) filter.models = address.model;
  if (address.kind !== undefined) filter.kinds = address.kind;
  if (address.collection !== undefined) filter.collections = address.collection;
  if (address.lang !== undefined) filter.languages = address.lang;
  if (address.since !== undefined) filter.since = address.since;
  if (address.until !== undefined) filter.until = address.until;
  const exclude = excludedOf(address);
  if (Object.keys(exclude).length > 0) filter.exclude = exclude;
  return filter;
}

function excludedOf(address: SearchAddress): NonNullable<Filter['exclude']> {
  const exclude: NonNullable<Filter['exclude']> = {};
  if (address.notCountry !== undefined) exclude.countries = address.notCountry;
  if (address.notAuthor !== undefined) exclude.authors = address.notAuthor;
  if (address.notModel !== undefined) exclude.models = address.notModel;
  if (address.notKind !== undefined) exclude.kinds = address.notKind;
  if (address.notCollection !== undefined) exclude.collections = address.notCollection;
  if (address.notLang !== undefined) exclude.languages = address.notLang;
  return exclude;
}

/** Whether anything narrows the list. */
export function isNarrowed(address: SearchAddress): boolean {
  const { q: _q, mode: _mode, sort: _sort, draft: _draft, show: _show, ...narrowing } = address;
  return Object.values(narrowing).some((value) => value !== undefined);
}

export const maySearch = (address: SearchAddress, q: string): boolean => q.trim() !== '' || isNarrowed(address);
