import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { statusQuery } from '../api/archive.ts';
import { searchQuery } from '../api/search.ts';
import { Failure } from '../shared/failure.tsx';
import { MarkingStrip } from '../shared/marking-strip.tsx';
import { Notices } from '../shared/notices.tsx';
import { PageHeading } from '../shared/page-heading.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { useMedia } from '../shared/use-media.ts';
import { ActiveFilters } from './active-filters.tsx';
import { BadQuery, isBadQuery } from './bad-query.tsx';
import { Filters } from './filters.tsx';
import { EmptyArchive, FirstQuestions, LostDraft } from './first-questions.tsx';
import { ListHead } from './list-head.tsx';
import { NoResults } from './no-results.tsx';
import { Preview } from './preview.tsx';
import { maySearch } from './question-of.ts';
import { ResultList } from './result-list.tsx';
import { SearchBox } from './search-box.tsx';
import { useSearchAddress } from './use-search.ts';

export function SearchPage() {
  const { t } = useLingui();
  const { address, asked } = useSearchAddress();
  const isAsked = maySearch(address, asked.q);
  const title = asked.q === '' ? t`Search` : asked.q.slice(0, 60);
  return (
    <div className="search-page" data-asked={isAsked}>
      <title>{t`${title} – Reftel`}</title>
      <PageHeading place="search" className={isAsked ? 'visually-hidden' : 'search-title'}>
        {isAsked ? <Trans>Search</Trans> : <Trans>Has this happened before?</Trans>}
      </PageHeading>
      <SearchBox key={asked.q} />
      {asked.isLost ? <LostDraft /> : null}
      {isAsked ? <Found /> : <BeforeAsking />}
    </div>
  );
}

function BeforeAsking() {
  const { data: status, error, refetch } = useQuery(statusQuery);
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  return status?.documents === 0 ? <EmptyArchive /> : <FirstQuestions />;
}

function Found() {
  const { address, question, change } = useSearchAddress();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery({
    ...searchQuery(question),
    placeholderData: (former) => former,
  });
  const hasRoomForPreview = useMedia('(min-width: 1200px)');
  if (isBadQuery(error)) return <BadQuery error={error} text={question.q} />;
  if (error !== null && data === undefined) return <Failure error={error} onRetry={() => void refetch()} />;
  const first = data?.pages[0];
  if (data === undefined || first === undefined) return <Skeleton shape="results" />;

  const results = data.pages.flatMap((answer) => answer.results);
  const markings = results.map((result) => result.document.marking);
  const chosen = results.find((result) => result.document.id === address.show) ?? results[0];
  if (first.notices.some((notice) => notice.code === 'empty-archive')) return <EmptyArchive />;
  return (
    <>
      <MarkingStrip markings={markings} edge="top" />
      <div className="found" data-stale={isPlaceholderData ? true : undefined}>
        <FilterPane>
          <Filters facets={first.facets} isExact={first.total.exact} />
        </FilterPane>
        <section className="list" aria-labelledby="list-total">
          <ListHead answer={first} shown={results.length} question={question} />
          <ActiveFilters />
          <Notices notices={first.notices} />
          {error !== null ? <Failure error={error} onRetry={() => void refetch()} /> : null}
          {results.length === 0 ? (
            <NoResults answer={first} />
          ) : (
            <ResultList
              results={results}
              chosen={chosen?.document.id}
              onChoose={(id) => change({ ...address, show: id }, { replace: true })}
            />
          )}
          {hasNextPage ? (
            <button type="button" className="more" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {isFetchingNextPage ? <Trans>Fetching more…</Trans> : <Trans>More results</Trans>}
            </button>
          ) : null}
        </section>
        {hasRoomForPreview && chosen !== undefined ? <Preview result={chosen} q={question.q} /> : null}
      </div>
      <MarkingStrip markings={markings} edge="bottom" />
    </>
  );
}

/** Beside the list where there is room, behind one button where there is not. */
function FilterPane({ children }: { children: ReactNode }) {
  const isWide = useMedia('(min-width: 800px)');
  if (isWide) return <div className="filter-pane">{children}</div>;
  return (
    <details className="filter-pane">
      <summary className="button">
        <Trans>Filters</Trans>
      </summary>
      {children}
    </details>
  );
}
