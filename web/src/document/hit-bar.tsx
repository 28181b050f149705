import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Current } from './document-text.tsx';

type HitProps = { current: Current; page: number; q: string; onMove: (by: number) => void };

/** n of m hits in the best passages, and the way to the next. */
export function HitBar({ current, page, q, onMove }: HitProps) {
  const { t } = useLingui();
  const { count } = current;
  const isElsewhere = current.hit !== undefined && current.hit.page !== page;
  return (
    <fieldset className="hit-bar" aria-label={t`Hits`}>
      <span className="hit-words">
        <bdi className="hit-question">{q.length > 60 ? `${q.slice(0, 60)}…` : q}</bdi> <HitWords current={current} />
      </span>
      {count > 1 || (count === 1 && (current.at < 0 || isElsewhere)) ? (
        <span className="button-pair">
          <button type="button" className="quiet" onClick={() => onMove(-1)}>
            <Trans>Previous hit</Trans>
          </button>
          <button type="button" className="quiet" onClick={() => onMove(1)}>
            <Trans>Next hit</Trans>
          </button>
        </span>
      ) : null}
    </fieldset>
  );
}

function HitWords({ current }: { current: Current }) {
  const { at, count, hit } = current;
  const number = at + 1;
  if (count === 0) return <Trans>not found in this paper</Trans>;
  if (hit === undefined)
    return (
      <>
        <Plural value={count} one="# hit in the best passages" other="# hits in the best passages" />
        {', '}
        <Trans>none on this page</Trans>
      </>
    );
  return (
    <Trans>
      hit {number} of {count} in the best passages, p. {hit.page}
    </Trans>
  );
}
