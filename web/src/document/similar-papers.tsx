import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { similarQuery } from '../api/documents.ts';
import { ReasonLine } from '../search/reason-line.tsx';
import { Failure } from '../shared/failure.tsx';
import { Notices } from '../shared/notices.tsx';
import { ReferenceLine } from '../shared/reference-line.tsx';
import { SidePart } from './side-part.tsx';

/** The neighbours of the paper, nearest first, each with its reasons. */
export function SimilarPapers({ id }: { id: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(similarQuery(id));
  const part = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // The address names this part before its content is there, so the browser's own jump comes too early.
    if (data !== undefined && window.location.hash === '#similar') part.current?.scrollIntoView();
  }, [data]);
  return (
    <SidePart ref={part} id="similar" title={t`Similar papers`}>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : <Notices notices={data.notices} />}
      {data?.results.length === 0 ? (
        <p className="hint">
          <Trans>None near enough to be named.</Trans>
        </p>
      ) : null}
      {data !== undefined && data.results.length > 0 ? (
        <p className="hint">
          <Trans>Nearest first.</Trans>
        </p>
      ) : null}
      <ol className="relations">
        {(data?.results ?? []).map(({ document, reasons }) => (
          <li key={document.id}>
            <Link className="serif-link" dir="auto" to="/d/$id" params={{ id: document.id }}>
              {document.title}
            </Link>
            <ReferenceLine document={document} />
            <ReasonLine reasons={reasons} />
          </li>
        ))}
      </ol>
    </SidePart>
  );
}
