import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { DocumentAnswer } from '../../../domain/answers/documents.ts';
import { pageQuery } from '../api/documents.ts';
import { searchWithinQuery } from '../api/search.ts';
import { Failure } from '../shared/failure.tsx';
import { useKeys } from '../shared/keys.ts';
import { Skeleton } from '../shared/skeleton.tsx';
import { HitBar } from './hit-bar.tsx';
import { PageBar } from './page-bar.tsx';
import { PageText } from './page-text.tsx';
import { hitsOf, marksOnPage, type Hit } from './place-marks.ts';

type TextProps = { answer: DocumentAnswer; page: number; q: string };

/** One page at a time, whatever the length of the paper; hits are walked across pages. */
export function DocumentText({ answer, page, q }: TextProps) {
  const { t } = useLingui();
  const id = answer.document.id;
  const passageId = useLocation({ select: (location) => location.hash });
  const { data, error, refetch } = useQuery(pageQuery(id, page));
  const { data: found } = useQuery(searchWithinQuery(id, q));
  const passages = found?.results[0]?.passages ?? [];
  const [current, goToHit] = useHits({ id, page, q, hits: hitsOf(passages), passageId });

  const passage = answer.passages.find((one) => one.id === passageId)?.spans.find((span) => span.page === page);
  const text = useScrollToMark([data, passage, current]);
  const marks = marksOnPage(passages, page).map((mark) => ({
    ...mark,
    current: current.hit?.page === page && current.hit.start === mark.start,
  }));
  return (
    <section className="document-text" aria-label={t`Text`}>
      <div className="text-bar">
        <PageBar id={id} page={page} pages={answer.document.pages} q={q} />
        {q === '' ? null : <HitBar current={current} page={page} q={q} onMove={goToHit} />}
      </div>
      {error !== null ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <Skeleton shape="text" /> : null}
      {data === undefined ? null : (
        <div ref={text} className="sheet">
          {data.text.trim() === '' ? (
            <p className="hint">
              <Trans>This page holds no text that could be read. The original can be downloaded.</Trans>
            </p>
          ) : (
            <PageText text={data.text} lang={data.lang} passage={passage} marks={marks} />
          )}
          <p className="sheet-number">
            <Trans>
              Page {page} of {answer.document.pages}
            </Trans>
          </p>
        </div>
      )}
      {answer.document.pages > 1 ? <PageBar id={id} page={page} pages={answer.document.pages} q={q} isRepeated /> : null}
    </section>
  );
}

type HitsInput = { id: string; page: number; q: string; hits: readonly Hit[]; passageId: string };
export type Current = { readonly at: number; readonly count: number; readonly hit: Hit | undefined };

/** The hit one stands at: the first of the passage in the address, else of the page, until `n` and `p` move it; -1 before the first. */
function useHits({ id, page, q, hits, passageId }: HitsInput): [Current, (by: number) => void] {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<number | null>(null);
  const ofAddress = hits.findIndex((hit) => hit.passage === passageId && hit.page === page);
  const at = chosen ?? (ofAddress >= 0 ? ofAddress : hits.findIndex((hit) => hit.page === page));
  const move = (by: number): void => {
    const next = at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % Math.max(1, hits.length);
    const hit = hits[next];
    if (hit === undefined) return;
    setChosen(next);
    if (hit.page === page && hit.passage === passageId) return;
    void navigate({
      to: '/d/$id/p/$page',
      params: { id, page: String(hit.page) },
      search: { q },
      hash: hit.passage,
      replace: true,
      resetScroll: false,
    });
  };
  useKeys({ n: () => (move(1), hits.length > 0), p: () => (move(-1), hits.length > 0) });
  return [{ at, count: hits.length, hit: hits[at] }, move];
}

/** Brings the current hit, or else the passage, into view when the text or either of them changes. */
function useScrollToMark([data, passage, current]: readonly [unknown, { start: number } | undefined, Current]) {
  const text = useRef<HTMLDivElement>(null);
  const place = `${passage?.start ?? ''} ${current.hit?.page ?? ''} ${current.hit?.start ?? ''}`;
  useEffect(() => {
    const mark = text.current?.querySelector('[data-current]') ?? text.current?.querySelector('.passage');
    mark?.scrollIntoView({ block: 'center' });
  }, [data, place]);
  return text;
}
