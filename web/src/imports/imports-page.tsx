import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportRun } from '../../../domain/run.ts';
import { runsQuery } from '../api/imports.ts';
import { momentText } from '../shared/dates.ts';
import { Failure } from '../shared/failure.tsx';
import { PageHeading } from '../shared/page-heading.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { needsAttention, useStateWords } from './run-words.ts';
import { UploadForm } from './upload-form.tsx';
import { ScrollFrame } from '../shared/scroll-frame.tsx';

export function ImportsPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(runsQuery);
  return (
    <div className="imports-page">
      <title>{t`Imports – Reftel`}</title>
      <PageHeading place="imports">
        <Trans>Imports</Trans>
      </PageHeading>
      <UploadForm />
      <section aria-labelledby="runs-title">
        <h2 id="runs-title">
          <Trans>Deliveries, newest first</Trans>
        </h2>
        {error !== null ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {data === undefined && error === null ? <Skeleton shape="table" /> : null}
        {data?.waiting.map((waiting) => (
          <p key={waiting.collection} className="notice-line">
            <Trans>
              Waiting for its turn: <bdi>{waiting.collection}</bdi>, files: {waiting.files}.
            </Trans>
          </p>
        ))}
        {data?.runs.length === 0 ? (
          <p className="hint">
            <Trans>Nothing has been imported yet.</Trans>
          </p>
        ) : null}
        {data === undefined || data.runs.length === 0 ? null : <Runs runs={data.runs} />}
      </section>
    </div>
  );
}

function Runs({ runs }: { runs: readonly ImportRun[] }) {
  const { t } = useLingui();
  return (
    <ScrollFrame className="matrix-frame" label={t`Deliveries`}>
      <table className="runs">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Run</Trans>
            </th>
            <th scope="col">
              <Trans>Collection</Trans>
            </th>
            <th scope="col">
              <Trans>Began</Trans>
            </th>
            <th scope="col">
              <Trans>State</Trans>
            </th>
            <th scope="col" className="figure">
              <Trans>Found</Trans>
            </th>
            <th scope="col" className="figure">
              <Trans>Papers</Trans>
            </th>
            <th scope="col" className="figure">
              <Trans>To look at</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.run} run={run} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function RunRow({ run }: { run: ImportRun }) {
  const { i18n } = useLingui();
  const stateWords = useStateWords();
  const attention = needsAttention(run);
  return (
    <tr data-state={run.state}>
      <th scope="row">
        <Link to="/imports/$run" params={{ run: String(run.run) }}>
          {run.run}
        </Link>
      </th>
      <td>{run.collection === '' ? <Trans>by the files’ own names</Trans> : <bdi>{run.collection}</bdi>}</td>
      <td>{momentText(run.startedAt, i18n.locale)}</td>
      <td>{stateWords(run.state)}</td>
      <td className="figure">{i18n.number(run.found)}</td>
      <td className="figure">{i18n.number(run.documents)}</td>
      <td className="figure" data-attention={attention > 0 ? true : undefined}>
        {i18n.number(attention)}
      </td>
    </tr>
  );
}
