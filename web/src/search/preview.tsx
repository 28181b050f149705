import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SearchResult } from '../../../domain/answers/search.ts';
import { pageQuery } from '../api/documents.ts';
import { PageText } from '../document/page-text.tsx';
import { marksOnPage } from '../document/place-marks.ts';
import { Failure } from '../shared/failure.tsx';
import { MarkingStrip } from '../shared/marking-strip.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { ScrollFrame } from '../shared/scroll-frame.tsx';

/** The page of the chosen result, with its passage marked, beside the list. */
export function Preview({ result, q }: { result: SearchResult; q: string }) {
  const { t } = useLingui();
  const { document, passages } = result;
  const best = passages[0];
  const page = best?.page ?? 1;
  const { data, error, refetch } = useQuery(pageQuery(document.id, page));
  const search = q !== '' && q.length <= 1_500 ? { q } : {};
  return (
    <aside className="preview" aria-label={t`Preview of the chosen result`}>
      <MarkingStrip markings={[document.marking]} edge="top" />
      <header className="preview-head">
        <Link
          to="/d/$id/p/$page"
          params={{ id: document.id, page: String(page) }}
          search={search}
          {...(best === undefined ? {} : { hash: best.id })}
        >
          <Trans>
            Open page {page} of {document.pages}
          </Trans>
        </Link>
      </header>
      <ScrollFrame className="preview-text" label={t`Text of page ${page}`}>
        {error !== null ? <Failure error={error} onRetry={() => void refetch()} /> : null}
        {data === undefined && error === null ? <Skeleton shape="text" count={3} /> : null}
        {data === undefined ? null : (
          <PageText
            text={data.text}
            lang={data.lang}
            passage={best?.spans.find((span) => span.page === page)}
            marks={marksOnPage(passages, page)}
          />
        )}
      </ScrollFrame>
    </aside>
  );
}
