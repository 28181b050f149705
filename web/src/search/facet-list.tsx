import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { Facets } from './filters.tsx';
import { choiceOf, withChoice, type Choice } from './change-filter.ts';
import { useFilterWords } from './filter-words.ts';
import { excludedNames, type FilterName } from './question-of.ts';
import { useSearchAddress } from './use-search.ts';

/** Longer lists show this many and a field to look for the others. */
const shownAtFirst = 7;

type Facet = Facets['kinds'][number];

export function FacetList({ name, facets }: { name: FilterName; facets: readonly Facet[] }) {
  const { address, change } = useSearchAddress();
  const words = useFilterWords();
  const [isWhole, setIsWhole] = useState(false);
  const [sought, setSought] = useState('');
  const headingId = useId();

  const chosen = [...(address[name] ?? []), ...(address[excludedNames[name]] ?? [])];
  const missing = chosen.filter((value) => facets.every((facet) => facet.value !== value));
  const all: readonly (Facet | { value: string; count: null })[] = [...missing.map((value) => ({ value, count: null })), ...facets];
  if (all.length === 0) return null;

  const wanted = sought.trim().toLocaleLowerCase();
  const fitting = all.filter((facet) => words.value(name, facet.value).toLocaleLowerCase().includes(wanted));
  const shown = isWhole || wanted !== '' ? fitting : fitting.slice(0, shownAtFirst);
  const choose = (value: string, choice: Choice): void => change(withChoice(address, { name, value, choice }));

  return (
    <details className="facet" open>
      <summary id={headingId}>{words.heading(name)}</summary>
      {all.length > shownAtFirst ? <FacetSearch heading={words.heading(name)} sought={sought} onSeek={setSought} /> : null}
      <ul aria-labelledby={headingId}>
        {shown.map((facet) => (
          <FacetRow
            key={facet.value}
            label={words.value(name, facet.value)}
            count={facet.count}
            choice={choiceOf(address, name, facet.value)}
            onChoose={(choice) => choose(facet.value, choice)}
          />
        ))}
      </ul>
      {wanted === '' && all.length > shownAtFirst ? (
        <button type="button" className="link-button" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? <Trans>Show fewer</Trans> : <Trans>Show all {all.length}</Trans>}
        </button>
      ) : null}
    </details>
  );
}

function FacetSearch({ heading, sought, onSeek }: { heading: string; sought: string; onSeek: (text: string) => void }) {
  const { t } = useLingui();
  return (
    <input
      type="search"
      className="facet-search"
      aria-label={t`Look for: ${heading}`}
      placeholder={t`Look for…`}
      value={sought}
      onChange={(event) => onSeek(event.target.value)}
    />
  );
}

type RowProps = { label: string; count: number | null; choice: Choice; onChoose: (choice: Choice) => void };

function FacetRow({ label, count, choice, onChoose }: RowProps) {
  const { t, i18n } = useLingui();
  const excluded = choice === 'exclude';
  return (
    <li className="facet-row" data-choice={choice}>
      <label>
        <input type="checkbox" checked={choice === 'include'} onChange={(event) => onChoose(event.target.checked ? 'include' : 'none')} />
        <bdi className="facet-label">{label}</bdi>
        {count === null ? null : <span className="facet-count">{i18n.number(count)}</span>}
      </label>
      <button
        type="button"
        className="facet-not"
        aria-pressed={excluded}
        aria-label={t`Leave out ${label}`}
        title={t`Leave out ${label}`}
        onClick={() => onChoose(excluded ? 'none' : 'exclude')}
      >
        <Trans>not</Trans>
      </button>
    </li>
  );
}
