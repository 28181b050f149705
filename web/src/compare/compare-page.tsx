import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { actorsQuery } from '../api/archive.ts';
import { compareQuery } from '../api/compare.ts';
import { Failure } from '../shared/failure.tsx';
import { MarkingStrip } from '../shared/marking-strip.tsx';
import { Notices } from '../shared/notices.tsx';
import { PageHeading } from '../shared/page-heading.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { ActorPicker } from './actor-picker.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { Gaps } from './gaps.tsx';
import { Legend } from './legend.tsx';
import { Matrix } from './matrix.tsx';
import { ModelPicker } from './model-picker.tsx';
import { QuestionAnswers } from './question-answers.tsx';
import { QuestionForm } from './question-form.tsx';
import { Timeline } from './timeline.tsx';
import { useCompare } from './use-compare.ts';

export function ComparePage() {
  const { t } = useLingui();
  const { actors } = useCompare();
  return (
    <div className="compare-page">
      <title>{t`Compare – Reftel`}</title>
      <PageHeading place="compare">
        <Trans>How do others do it, and what do we lack?</Trans>
      </PageHeading>
      <div className="compare-question">
        <ActorPicker />
        <ModelPicker />
        <QuestionForm />
      </div>
      {actors.length === 0 ? (
        <p className="notice-line">
          <Trans>Choose at least one country or organisation to compare with.</Trans>
        </p>
      ) : (
        <Comparison />
      )}
    </div>
  );
}

function Comparison() {
  const { address, comparison, home } = useCompare();
  const vocabulary = useQuery(actorsQuery);
  const { data, error, refetch } = useQuery(compareQuery(comparison));
  const failed = error ?? vocabulary.error;
  if (failed !== null)
    return <Failure error={failed} onRetry={() => void (vocabulary.error === null ? refetch() : vocabulary.refetch())} />;
  if (data === undefined) return <Skeleton shape="table" />;
  const inCells = data.cells.flatMap((cell) => cell.evidence.map((evidence) => evidence.document.marking));
  const inAnswers = (data.question?.answers ?? []).flatMap((one) => one.results.map((result) => result.document.marking));
  const markings = [...inCells, ...inAnswers];
  return (
    <>
      <MarkingStrip markings={markings} edge="top" />
      <Notices notices={data.notices} />
      {data.question === null ? null : <QuestionAnswers question={data.question} />}
      <Matrix answer={data} home={home} />
      <Legend />
      <Gaps answer={data} home={home} />
      <Timeline comparison={comparison} models={data.models} />
      <section className="method">
        <h2>
          <Trans>How this was made</Trans>
        </h2>
        <p dir="auto">{data.method}</p>
        <p className="hint">
          <Trans>
            Models on passages are the machine’s judgement unless a person has decided; each passage can be opened and corrected.
          </Trans>
        </p>
      </section>
      <MarkingStrip markings={markings} edge="bottom" />
      {address.cell === undefined ? null : <EvidencePanel key={address.cell} cell={address.cell} answer={data} />}
    </>
  );
}
