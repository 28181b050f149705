import type { SearchAddress } from '../routes/search-address.ts';
import { excludedNames, type FilterName } from './question-of.ts';

export type Choice = 'include' | 'exclude' | 'none';

/** What the address says about one value of a filter. */
export function choiceOf(address: SearchAddress, name: FilterName, value: string): Choice {
  if (has(address[name], value)) return 'include';
  return has(address[excludedNames[name]], value) ? 'exclude' : 'none';
}

/** The address with one value included, excluded or set free; the preview closes, since the list changes. */
export function withChoice(
  address: SearchAddress,
  { name, value, choice }: { name: FilterName; value: string; choice: Choice },
): SearchAddress {
  const included = without(address[name], value);
  const excluded = without(address[excludedNames[name]], value);
  if (choice === 'include') included.push(value);
  if (choice === 'exclude') excluded.push(value);
  const changed = {
    ...address,
    show: undefined,
    [name]: listOrNone(included),
    [excludedNames[name]]: listOrNone(excluded),
  };
  return changed as SearchAddress;
}

/** The address with its question and view, but nothing that narrows. */
export function withoutFilters(address: SearchAddress): SearchAddress {
  const { q, mode, sort, draft } = address;
  return { q, mode, sort, draft };
}

function has(values: readonly string[] | undefined, value: string): boolean {
  return values !== undefined && values.includes(value);
}

function without(values: readonly string[] | undefined, value: string): string[] {
  return (values ?? []).filter((one) => one !== value);
}

function listOrNone(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}
