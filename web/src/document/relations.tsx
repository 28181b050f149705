import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReferencesAnswer } from '../../../domain/answers/documents.ts';
import { referencesQuery } from '../api/documents.ts';
import { Failure } from '../shared/failure.tsx';
import { ReferenceLine } from '../shared/reference-line.tsx';
import { SidePart } from './side-part.tsx';

type Relation = ReferencesAnswer['cites'][number];

/** What the paper cites and what cites it, each with the sentence in which it happens. */
export function Relations({ id, cites, citedBy }: { id: string; cites: number; citedBy: number }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(referencesQuery(id));
  return (
    <>
      {error === null ? null : <Failure error={error} onRetry={() => void refetch()} />}
      <Side
        title={t`Cited by (${citedBy})`}
        relations={data?.citedBy}
        direction="by"
        empty={<Trans>No paper that you may read cites this one.</Trans>}
      />
      <Side
        title={t`Cites (${cites})`}
        relations={data?.cites}
        direction="of"
        empty={<Trans>No reference to another paper was found.</Trans>}
      />
    </>
  );
}

type SideProps = {
  title: string;
  relations: readonly Relation[] | undefined;
  direction: 'by' | 'of';
  empty: ReactNode;
};

function Side({ title, relations, direction, empty }: SideProps) {
  return (
    <SidePart title={title}>
      {relations?.length === 0 ? <p className="hint">{empty}</p> : null}
      <ul className="relations">
        {(relations ?? []).map((relation, at) => (
          <li key={`${relation.raw}-${at}`}>
            <RelationTitle relation={relation} direction={direction} />
            {relation.sentence === '' ? null : (
              <blockquote dir="auto">
                {relation.sentence}
                {relation.page === null ? null : (
                  <span className="hint">
                    {' '}
                    <Trans>p. {relation.page}</Trans>
                  </span>
                )}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </SidePart>
  );
}

function RelationTitle({ relation, direction }: { relation: Relation; direction: 'by' | 'of' }) {
  const { document } = relation;
  if (document === null)
    return (
      <p className="relation-waiting">
        <bdi>{relation.raw}</bdi>{' '}
        <span className="hint">
          <Trans>waiting: no such paper is held that you may read</Trans>
        </span>
      </p>
    );
  // The page belongs to the citing paper: the other one when it cites this one.
  const page = direction === 'by' && relation.page !== null ? String(relation.page) : '1';
  return (
    <>
      <Link className="serif-link" dir="auto" to="/d/$id/p/$page" params={{ id: document.id, page }}>
        {document.title}
      </Link>
      <ReferenceLine document={document} />
    </>
  );
}
