import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Outcome } from '../../../domain/outcome.ts';
import type { ImportRun } from '../../../domain/run.ts';
import { outcomesQuery } from '../api/imports.ts';
import { listIn } from '../routes/page-addresses.ts';
import { Failure } from '../shared/failure.tsx';
import { attentionKinds, isOutcomeKind, isUnderWay, needsAttention, outcomeOrder, useOutcomeWords } from './run-words.ts';

const route = getRouteApi('/imports/$run');

/** What became of every item: counts by kind, what needs someone first, each with what to do. */
export function Outcomes({ run }: { run: ImportRun }) {
  const { kinds } = route.useSearch();
  const asked = listIn(kinds).filter(isOutcomeKind);
  const chosen = kinds === undefined && needsAttention(run) > 0 ? attentionKinds : asked;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(outcomesQuery(run.run, chosen));
  const outcomes = data?.pages.flatMap((page) => page.outcomes) ?? [];
  // Only what needs someone is short enough to be put in another order than that of the run.
  const isAttention = chosen === attentionKinds;
  const ordered = isAttention ? outcomes.toSorted((a, b) => outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome)) : outcomes;
  return (
    <section className="outcomes" aria-labelledby="outcomes-title">
      <h2 id="outcomes-title">
        <Trans>What became of each item</Trans>
      </h2>
      <p className="hint">{isAttention ? <Trans>Failures first.</Trans> : <Trans>In the order of the delivery.</Trans>}</p>
      <KindFilter run={run} />
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data !== undefined && ordered.length === 0 ? (
        <p className="hint">{isUnderWay(run) ? <Trans>Nothing of this kind so far.</Trans> : <Trans>Nothing of this kind.</Trans>}</p>
      ) : null}
      <ul className="outcome-list">
        {ordered.map((outcome, at) => (
          <OutcomeRow key={`${outcome.item} ${at}`} outcome={outcome} />
        ))}
      </ul>
      {hasNextPage ? (
        <button type="button" className="more" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Trans>More items</Trans>
        </button>
      ) : null}
    </section>
  );
}

function KindFilter({ run }: { run: ImportRun }) {
  const { t, i18n } = useLingui();
  const words = useOutcomeWords();
  const attention = needsAttention(run);
  return (
    <ul className="kind-filter" aria-label={t`Show`}>
      {attention > 0 ? (
        <li>
          <KindLink run={run} kinds={undefined}>
            <Trans>To look at ({i18n.number(attention)})</Trans>
          </KindLink>
        </li>
      ) : null}
      <li>
        <KindLink run={run} kinds={attention > 0 ? 'all' : undefined}>
          <Trans>All ({i18n.number(run.found)})</Trans>
        </KindLink>
      </li>
      {outcomeOrder
        .filter((kind) => (run.outcomes[kind] ?? 0) > 0)
        .map((kind) => (
          <li key={kind}>
            <KindLink run={run} kinds={kind}>
              {words(kind)} ({i18n.number(run.outcomes[kind] ?? 0)})
            </KindLink>
          </li>
        ))}
    </ul>
  );
}

type KindLinkProps = { run: ImportRun; kinds: string | undefined; children: ReactNode };

function KindLink({ run, kinds, children }: KindLinkProps) {
  return (
    <Link
      className="kind-link"
      to="/imports/$run"
      params={{ run: String(run.run) }}
      search={{ kinds }}
      resetScroll={false}
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
    >
      {children}
    </Link>
  );
}

function OutcomeRow({ outcome }: { outcome: Outcome }) {
  const words = useOutcomeWords();
  const isAttention = attentionKinds.includes(outcome.outcome);
  return (
    <li className="outcome" data-attention={isAttention ? true : undefined}>
      <p className="outcome-item">
        <span className="outcome-kind">{words(outcome.outcome)}</span>
        <bdi className="path">{outcome.item}</bdi>
        {outcome.document === null ? null : (
          <Link to="/d/$id" params={{ id: outcome.document }}>
            <Trans>Open</Trans>
            <span className="visually-hidden"> {outcome.item}</span>
          </Link>
        )}
      </p>
      <p className="outcome-sentence" dir="auto">
        {outcome.sentence} <code>{outcome.code}</code>
      </p>
    </li>
  );
}
