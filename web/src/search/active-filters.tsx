import { Trans, useLingui } from '@lingui/react/macro';
import { useFilterWords } from './filter-words.ts';
import { withChoice, withoutFilters } from './change-filter.ts';
import { excludedNames, filterFields, isNarrowed, type FilterName } from './question-of.ts';
import { useSearchAddress } from './use-search.ts';

type Chip = { readonly key: string; readonly words: string; readonly remove: () => void };

/** Everything that narrows the list, each removable with one click. */
export function ActiveFilters() {
  const { t } = useLingui();
  const { address, change } = useSearchAddress();
  const words = useFilterWords();
  if (!isNarrowed(address)) return null;

  const names = Object.keys(filterFields) as FilterName[];
  const chipsOf = (name: FilterName, values: readonly string[], excluded: boolean): Chip[] =>
    values.map((value) => ({
      key: `${name} ${excluded} ${value}`,
      words: excluded ? t`not ${words.value(name, value)}` : words.value(name, value),
      remove: () => change(withChoice(address, { name, value, choice: 'none' })),
    }));
  const chips = names.flatMap((name) => [
    ...chipsOf(name, address[name] ?? [], false),
    ...chipsOf(name, address[excludedNames[name]] ?? [], true),
  ]);
  if (address.since !== undefined)
    chips.push({
      key: 'since',
      words: t`from ${address.since}`,
      remove: () => change({ ...address, since: undefined }),
    });
  if (address.until !== undefined)
    chips.push({
      key: 'until',
      words: t`to ${address.until}`,
      remove: () => change({ ...address, until: undefined }),
    });

  return (
    <ul className="active-filters" aria-label={t`What narrows the list`}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <button type="button" className="chip" aria-label={t`${chip.words}, remove`} onClick={chip.remove}>
            <bdi>{chip.words}</bdi>
            <span aria-hidden={true}>×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link-button" onClick={() => change(withoutFilters(address))}>
          <Trans>Remove all</Trans>
        </button>
      </li>
    </ul>
  );
}
