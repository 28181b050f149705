import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState, type SubmitEvent } from 'react';
import type { Facets } from './filters.tsx';
import { groupYears, type YearGroup } from './year-groups.ts';
import { useSearchAddress } from './use-search.ts';

/** The years of what was found, as bars that are buttons with words, and two fields for any other span. */
export function YearFilter({ years }: { years: Facets['years'] }) {
  const { address, change } = useSearchAddress();
  const groups = groupYears(years);
  const most = Math.max(1, ...groups.map((group) => group.count));
  return (
    <details className="facet" open>
      <summary>
        <Trans>Date of the paper</Trans>
      </summary>
      <ul className="years">
        {groups.map((group) => (
          <YearBar
            key={group.from}
            group={group}
            share={group.count / most}
            onChoose={() =>
              change({
                ...address,
                since: `${group.from}-01-01`,
                until: `${group.to}-12-31`,
                show: undefined,
              })
            }
          />
        ))}
      </ul>
      <DateFields key={`${address.since} ${address.until}`} />
    </details>
  );
}

function YearBar({ group, share, onChoose }: { group: YearGroup; share: number; onChoose: () => void }) {
  return (
    <li>
      <button type="button" className="year-bar" onClick={onChoose}>
        <span className="year-label">{group.from === group.to ? group.from : `${group.from}–${group.to.slice(-2)}`}</span>
        <span className="year-track" aria-hidden={true}>
          <span style={{ inlineSize: `${Math.max(2, share * 100)}%` }} />
        </span>
        <span className="facet-count">
          {group.count}
          <span className="visually-hidden">
            {' '}
            <Plural value={group.count} one="document" other="documents" />
          </span>
        </span>
      </button>
    </li>
  );
}

function DateFields() {
  const { t } = useLingui();
  const { address, change } = useSearchAddress();
  const [since, setSince] = useState(address.since ?? '');
  const [until, setUntil] = useState(address.until ?? '');
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    change({
      ...address,
      show: undefined,
      since: since === '' ? undefined : since,
      until: until === '' ? undefined : until,
    });
  };
  return (
    <form className="date-fields" aria-label={t`Any span of days`} onSubmit={onSubmit}>
      <label>
        <Trans>From</Trans>
        <input type="date" value={since} max={until} onChange={(event) => setSince(event.target.value)} />
      </label>
      <label>
        <Trans>To</Trans>
        <input type="date" value={until} min={since} onChange={(event) => setUntil(event.target.value)} />
      </label>
      <button type="submit">
        <Trans>Set</Trans>
      </button>
    </form>
  );
}
