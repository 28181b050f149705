import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { actorsQuery } from '../api/archive.ts';
import { useActorName } from '../shared/actor-names.ts';
import { mostActors, useCompare } from './use-compare.ts';

/** The columns: up to six countries or organisations, and our own ministry beside them. */
export function ActorPicker() {
  const { t, i18n } = useLingui();
  const { actors, home, change } = useCompare();
  const { data } = useQuery(actorsQuery);
  const name = useActorName();
  const put = (next: readonly string[]): void => change({ actors: next.join(',') || undefined, cell: undefined, beside: undefined });
  const addable = (data?.actors ?? [])
    .filter((actor) => actor.id !== home && !actors.includes(actor.id))
    .toSorted((a, b) => Number(b.documents > 0) - Number(a.documents > 0) || name(a.id).localeCompare(name(b.id), i18n.locale));
  return (
    <fieldset className="actor-picker" aria-label={t`Columns`}>
      <span className="field-name">
        <Trans>Compare</Trans>
      </span>
      <ul className="active-filters">
        {actors.map((actor) => (
          <li key={actor}>
            <button
              type="button"
              className="chip"
              aria-label={t`${name(actor)}, remove`}
              onClick={() => put(actors.filter((one) => one !== actor))}
            >
              <bdi>{name(actor)}</bdi>
              <span aria-hidden={true}>×</span>
            </button>
          </li>
        ))}
        {home === null ? null : (
          <li className="chip is-fixed">
            <Trans>{name(home)} (our ministry)</Trans>
          </li>
        )}
      </ul>
      {actors.length >= mostActors ? (
        <span className="hint">
          <Trans>Six columns at most: remove one to add another.</Trans>
        </span>
      ) : (
        <label className="inline-field">
          <Trans>Add</Trans>
          <select value="" onChange={(event) => put([...actors, event.target.value])}>
            <option value="" disabled>
              {t`Country or organisation…`}
            </option>
            {addable.map((actor) => (
              <option key={actor.id} value={actor.id}>
                {actor.documents > 0 ? t`${name(actor.id)} (${i18n.number(actor.documents)})` : name(actor.id)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
