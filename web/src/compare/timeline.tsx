import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ModelId } from '../../../domain/models.ts';
import { timelineQuery, type Comparison } from '../api/compare.ts';
import { listIn } from '../routes/page-addresses.ts';
import { useActorName } from '../shared/actor-names.ts';
import { Failure } from '../shared/failure.tsx';
import { isModelId, modelWords } from '../shared/model-words.ts';
import { tableOfYears } from './table-of-years.ts';
import { useCompare } from './use-compare.ts';
import { ScrollFrame } from '../shared/scroll-frame.tsx';

/** How the evidence spreads over the years: a table first, bars second. */
export function Timeline({ comparison, models }: { comparison: Comparison; models: readonly ModelId[] }) {
  const { t, i18n } = useLingui();
  const name = useActorName();
  const { address, change } = useCompare();
  const { data, error, refetch } = useQuery(timelineQuery({ actors: comparison.actors }));
  const chosen = listIn(address.years).filter(isModelId);
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const table = tableOfYears(data, chosen.length === 0 ? models : chosen);
  return (
    <section className="timeline">
      <h2>
        <Trans>Over the years</Trans>
      </h2>
      <label className="inline-field no-print">
        <Trans>Passages of</Trans>
        <select value={chosen[0] ?? ''} onChange={(event) => change({ years: event.target.value || undefined })}>
          <option value="">{t`all models on view`}</option>
          {models.map((model) => (
            <option key={model} value={model}>
              {i18n._(modelWords[model].name)}
            </option>
          ))}
        </select>
      </label>
      {table.years.length === 0 ? (
        <p className="hint">
          <Trans>No dated evidence.</Trans>
        </p>
      ) : (
        <ScrollFrame className="matrix-frame" label={t`Passages by year`}>
          <table className="years-table">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Year</Trans>
                </th>
                {comparison.actors.map((actor) => (
                  <th key={actor} scope="col">
                    <bdi>{name(actor)}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.years.map((year) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {comparison.actors.map((actor) => (
                    <YearCell key={actor} count={table.count(actor, year)} most={table.most} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      <p className="hint">
        <Trans>Passages by the date of their paper, not by when things happened.</Trans>{' '}
        {data.undated > 0 ? (
          <Plural value={data.undated} one="# undated passage is left out." other="# undated passages are left out." />
        ) : null}
      </p>
    </section>
  );
}

function YearCell({ count, most }: { count: number; most: number }) {
  if (count === 0) return <td className="year-none">·</td>;
  return (
    <td>
      <span className="year-count">{count}</span>
      <span className="year-track" aria-hidden={true}>
        <span style={{ inlineSize: `${(count / most) * 100}%` }} />
      </span>
    </td>
  );
}
