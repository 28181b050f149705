import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { RunAnswer } from '../../../domain/answers/archive.ts';
import { downloadReport, runQuery } from '../api/imports.ts';
import { momentText } from '../shared/dates.ts';
import { Failure } from '../shared/failure.tsx';
import { PageHeading } from '../shared/page-heading.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { Outcomes } from './outcomes.tsx';
import { ProgressLine } from './progress-line.tsx';
import { isUnderWay, useStateWords } from './run-words.ts';
import { useProgress } from './use-progress.ts';

const route = getRouteApi('/imports/$run');

export function RunPage() {
  const { t } = useLingui();
  const { run } = route.useParams();
  const number = Number.parseInt(run, 10);
  const { data, error, refetch } = useQuery(runQuery(number));
  return (
    <div className="run-page">
      <title>{t`Import run ${run} – Reftel`}</title>
      <p>
        <Link to="/imports">
          <Trans>All imports</Trans>
        </Link>
      </p>
      <PageHeading place={`run ${run}`}>
        <Trans>Import run {run}</Trans>
      </PageHeading>
      {error !== null ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <Skeleton shape="table" /> : null}
      {data === undefined ? null : <Run answer={data} />}
    </div>
  );
}

function Run({ answer }: { answer: RunAnswer }) {
  const { run } = answer;
  const following = useProgress(run, answer.progress);
  const report = useMutation({ mutationFn: () => downloadReport(run.run) });
  return (
    <>
      <RunFacts answer={answer} />
      {run.message === null ? null : (
        <p className="notice-line" dir="auto">
          {run.message}
        </p>
      )}
      {following.progress === null || !isUnderWay(run) ? null : <ProgressLine progress={following.progress} isLost={following.isLost} />}
      <p className="document-actions">
        <button type="button" disabled={report.isPending} onClick={() => report.mutate()}>
          <Trans>Download the report (CSV)</Trans>
        </button>
      </p>
      {report.error === null ? null : <Failure error={report.error} />}
      <Outcomes run={run} />
    </>
  );
}

function RunFacts({ answer }: { answer: RunAnswer }) {
  const { i18n } = useLingui();
  const { run } = answer;
  const stateWords = useStateWords();
  return (
    <dl className="facts run-facts">
      <div>
        <dt>
          <Trans>State</Trans>
        </dt>
        <dd>{stateWords(run.state)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Collection</Trans>
        </dt>
        <dd>{run.collection === '' ? <Trans>by the files’ own names</Trans> : <bdi>{run.collection}</bdi>}</dd>
      </div>
      <div>
        <dt>
          <Trans>By</Trans>
        </dt>
        <dd>
          <bdi>{run.who}</bdi>
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Began</Trans>
        </dt>
        <dd>{momentText(run.startedAt, i18n.locale)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Ended</Trans>
        </dt>
        <dd>{run.endedAt === null ? <Trans>not yet</Trans> : momentText(run.endedAt, i18n.locale)}</dd>
      </div>
      <div>
        <dt>
          <Trans>From</Trans>
        </dt>
        <dd>
          {run.source.map((source) => (
            <span key={source} className="path" dir="auto">
              {source}
            </span>
          ))}
        </dd>
      </div>
      <div>
        <dt>
          <Trans>Stored</Trans>
        </dt>
        <dd>
          <Trans>
            {i18n.number(run.documents)} papers, {i18n.number(run.passages)} passages
          </Trans>
        </dd>
      </div>
    </dl>
  );
}
