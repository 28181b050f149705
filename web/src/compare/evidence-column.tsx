import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Evidence } from '../../../domain/answers/compare.ts';
import type { ModelId } from '../../../domain/models.ts';
import { evidenceQuery } from '../api/compare.ts';
import { useActorName } from '../shared/actor-names.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { Failure } from '../shared/failure.tsx';
import { likelihoodWords } from '../shared/likelihood.ts';
import { MarkedText } from '../shared/marked-text.tsx';
import { MarkingStrip } from '../shared/marking-strip.tsx';
import { ReferenceLine } from '../shared/reference-line.tsx';
import { reflow } from '../shared/reflow.ts';
import { Skeleton } from '../shared/skeleton.tsx';
import type { TextMark } from '../shared/text-mark.ts';
import { ScrollFrame } from '../shared/scroll-frame.tsx';

/** Everything held as evidence of one model for one country, strongest first. */
export function EvidenceColumn({ actor, model }: { actor: string; model: ModelId }) {
  const { t } = useLingui();
  const name = useActorName();
  const { data, error, refetch } = useQuery(evidenceQuery(actor, model));
  return (
    <ScrollFrame className="evidence-column" label={t`Evidence for ${name(actor)}`}>
      <h3>
        <bdi>{name(actor)}</bdi>
      </h3>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton shape="text" count={2} /> : null}
      {data === undefined ? null : (
        <>
          <MarkingStrip markings={data.evidence.map((one) => one.document.marking)} edge="top" />
          <p className="hint">
            <Plural value={data.evidence.length} one="# passage, strongest first" other="# passages, strongest first" />
          </p>
          <ol className="evidence">
            {data.evidence.map((evidence) => (
              <EvidenceItem key={evidence.passage.id} evidence={evidence} model={model} />
            ))}
          </ol>
        </>
      )}
    </ScrollFrame>
  );
}

function EvidenceItem({ evidence, model }: { evidence: Evidence; model: ModelId }) {
  const { t, i18n } = useLingui();
  const { document, passage } = evidence;
  const label = passage.models.find((one) => one.id === model);
  const marks = (label?.sentences ?? []).map(([start, end]): TextMark => ({ start, end, kind: 'ground' }));
  return (
    <li>
      <h4 dir="auto">
        <Link to="/d/$id/p/$page" params={{ id: document.id, page: String(evidence.page) }} hash={passage.id}>
          {document.title}
        </Link>
      </h4>
      <ReferenceLine document={document} />
      <div className="excerpt" data-found="meaning">
        <p lang={passage.lang} dir="auto">
          {evidence.text === passage.text ? <MarkedText text={reflow(passage.text)} marks={marks} /> : reflow(evidence.text)}
        </p>
      </div>
      <p className="evidence-foot">
        <Link to="/d/$id/p/$page" params={{ id: document.id, page: String(evidence.page) }} hash={passage.id}>
          <Trans>p. {evidence.page}</Trans>
        </Link>
        <span className="hint">{i18n._(likelihoodWords(evidence))}</span>
      </p>
      <p className="evidence-citation" dir="auto">
        {evidence.citation}
      </p>
      <CopyButton text={evidence.citation} label={t`Copy citation`} />
    </li>
  );
}
