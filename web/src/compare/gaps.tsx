import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { CompareAnswer } from '../../../domain/answers/compare.ts';
import type { ModelId } from '../../../domain/models.ts';
import { useActorName } from '../shared/actor-names.ts';
import { ModelChip } from '../shared/model-chip.tsx';
import { modelOrder } from '../shared/model-words.ts';
import type { CompareCell } from './cell.tsx';

/** What our own ministry lacks: the model, what that exposes it to, and the pages that show how others did it. */
export function Gaps({ answer, home }: { answer: CompareAnswer; home: string | null }) {
  const name = useActorName();
  if (home === null)
    return (
      <section className="gaps">
        <h2>
          <Trans>What we lack</Trans>
        </h2>
        <p className="hint">
          <Trans>
            No actor is set as our own ministry. The setting <code>ministry.actor</code> names it; then its gaps stand here.
          </Trans>
        </p>
      </section>
    );
  const homeCells = answer.cells.filter((cell) => cell.actor === home);
  const missing = answer.missing
    .filter((gap) => gap.actor === home)
    .toSorted((a, b) => modelOrder.indexOf(a.model) - modelOrder.indexOf(b.model));
  return (
    <section className="gaps">
      <h2>
        {missing.length === 0 && homeCells.some(isOpen) ? (
          <Trans>What {name(home)} lacks cannot be said yet</Trans>
        ) : (
          <Trans>What {name(home)} lacks</Trans>
        )}
      </h2>
      <HomeFinding cells={homeCells} missing={missing.length} />
      <ol className="gap-list">
        {missing.map((gap) => (
          <li key={gap.model}>
            <h3>
              <ModelChip id={gap.model} named />
            </h3>
            <p>
              <strong>
                <Trans>Risk.</Trans>
              </strong>{' '}
              {gap.risk}
            </p>
            <OthersDid answer={answer} model={gap.model} home={home} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Nothing can be said of a cell that has not been read, or for which no paper is held. */
function isOpen({ state }: CompareCell): boolean {
  return state === 'not-assessed' || state === 'no-documents';
}

function OthersDid({ answer, model, home }: { answer: CompareAnswer; model: ModelId; home: string }) {
  const { t } = useLingui();
  const name = useActorName();
  const cells = answer.cells.filter((cell) => cell.model === model && cell.actor !== home && cell.state === 'evidence');
  if (cells.length === 0)
    return (
      <p className="hint">
        <Trans>None of the others on view shows it either.</Trans>
      </p>
    );
  return (
    <ul className="others" aria-label={t`What others did`}>
      {cells.map((cell) => (
        <li key={cell.actor}>
          <strong>
            <bdi>{name(cell.actor)}</bdi>
          </strong>{' '}
          <Link to="/compare" search={(former) => ({ ...former, cell: `${cell.actor}.${model}`, beside: undefined })} resetScroll={false}>
            <Plural value={cell.passages} one="# passage" other="# passages" />
          </Link>
          {cell.evidence.slice(0, 2).map((evidence) => (
            <p key={evidence.passage.id} className="other-page" dir="auto">
              <Link to="/d/$id/p/$page" params={{ id: evidence.document.id, page: String(evidence.page) }} hash={evidence.passage.id}>
                {evidence.document.title}
              </Link>
              , <Trans>p. {evidence.page}</Trans>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What can be said of our own ministry as a whole: a gap is one only where its papers have been read. */
function HomeFinding({ cells, missing }: { cells: readonly CompareCell[]; missing: number }) {
  const unread = cells.filter((cell) => cell.state === 'not-assessed').length;
  const unheld = cells.filter((cell) => cell.state === 'no-documents').length;
  return (
    <>
      {missing > 0 ? (
        <p className="hint">
          <Trans>No evidence was found in the papers you may read. That is a question to ask, not yet a finding.</Trans>
        </p>
      ) : null}
      {unread > 0 ? (
        <p>
          <Plural
            value={unread}
            one="# model cannot be judged yet: passages still wait to be read against it."
            other="# models cannot be judged yet: passages still wait to be read against them."
          />
        </p>
      ) : null}
      {unheld > 0 ? (
        <p>
          <Trans>No papers on our own practice are held that you may read, so nothing can be said of gaps.</Trans>
        </p>
      ) : null}
      {missing + unread + unheld === 0 ? (
        <p>
          <Trans>Every model on view has evidence in our own ministry’s papers.</Trans>
        </p>
      ) : null}
    </>
  );
}
