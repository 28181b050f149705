import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentAnswer } from '../../../domain/answers/documents.ts';
import { documentQuery, originalAddress } from '../api/documents.ts';
import { CitationDialog } from '../shared/citation-dialog.tsx';
import { Failure } from '../shared/failure.tsx';
import { useKeys } from '../shared/keys.ts';
import { MarkingStrip } from '../shared/marking-strip.tsx';
import { Notices } from '../shared/notices.tsx';
import { PageHeading } from '../shared/page-heading.tsx';
import { ReferenceLine } from '../shared/reference-line.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { DocumentText } from './document-text.tsx';
import { HeaderFields } from './header-fields.tsx';
import { PassageModels } from './passage-models.tsx';
import { Provenance } from './provenance.tsx';
import { Relations } from './relations.tsx';
import { SimilarPapers } from './similar-papers.tsx';

/** Longer titles are set smaller, so that the text stays in view. */
const longTitle = 110;

const anyRoute = getRouteApi('__root__');

export function DocumentPage() {
  const { id = '', page } = useParams({ strict: false });
  const { q } = anyRoute.useSearch({ select: (search: { q?: string }) => ({ q: search.q ?? '' }) });
  const { data, error, refetch } = useQuery(documentQuery(id));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton shape="text" />;
  return <WholeDocument answer={data} page={pageIn(page, data.document.pages)} q={q} />;
}

/** The page of the address; one that the document has not got shows as the nearest it has. */
function pageIn(text: string | undefined, pages: number): number {
  const page = Number.parseInt(text ?? '1', 10);
  return Number.isNaN(page) ? 1 : Math.min(Math.max(1, page), Math.max(1, pages));
}

function WholeDocument({ answer, page, q }: { answer: DocumentAnswer; page: number; q: string }) {
  const { t } = useLingui();
  const [isCiting, setIsCiting] = useState(false);
  const { document } = answer;
  useKeys({ c: () => (setIsCiting(true), true) });
  return (
    <article className="document-page">
      <title>{t`${document.title.slice(0, 80)} – Reftel`}</title>
      <MarkingStrip markings={[document.marking]} edge="top" />
      <header className="document-head">
        <PageHeading place={document.id} lang={document.languages[0]} isLong={document.title.length > longTitle}>
          {document.title}
        </PageHeading>
        <ReferenceLine document={document} marking={false} />
        <HeaderFields header={answer.header} />
        <p className="document-actions">
          <button type="button" className="primary" onClick={() => setIsCiting(true)}>
            <Trans>Cite</Trans>
          </button>
          <a className="button" href={originalAddress(document.id)} download>
            <Trans>Download the original</Trans>
          </a>
          {answer.url === null || !/^https?:\/\//.test(answer.url) ? null : (
            <a href={answer.url} rel="noreferrer">
              <Trans>Published address</Trans>
            </a>
          )}
        </p>
        <Notices notices={answer.notices} />
      </header>
      <div className="document-body">
        <DocumentText answer={answer} page={page} q={q} />
        <div className="document-side">
          <PassageModels answer={answer} page={page} q={q} />
          <Relations id={document.id} cites={answer.cites} citedBy={answer.citedBy} />
          <SimilarPapers id={document.id} />
          <Provenance answer={answer} />
        </div>
      </div>
      <MarkingStrip markings={[document.marking]} edge="bottom" />
      {isCiting ? <CitationDialog cited={{ id: document.id, title: document.title, page }} onClose={() => setIsCiting(false)} /> : null}
    </article>
  );
}
