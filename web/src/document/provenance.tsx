import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentAnswer } from '../../../domain/answers/documents.ts';
import type { DocumentSummary } from '../../../domain/answers/search.ts';
import { dateSourceWords, dateText, momentText } from '../shared/dates.ts';
import { SidePart } from './side-part.tsx';

/** Where the paper came from and how it can be proved to be the one delivered. */
export function Provenance({ answer }: { answer: DocumentAnswer }) {
  const { t, i18n } = useLingui();
  const { document } = answer;
  const { date } = document;
  return (
    <SidePart title={t`Where it came from`}>
      <dl className="facts">
        <Fact name={t`Date of the paper`}>
          {date === null ? <Trans>none found</Trans> : `${dateText(date, i18n.locale)}, ${i18n._(dateSourceWords[date.source])}`}
        </Fact>
        <Fact name={answer.paths.length === 1 ? t`Path` : t`Paths`}>
          {answer.paths.map((path) => (
            <span key={path} className="path" dir="auto">
              {path}
            </span>
          ))}
        </Fact>
        {document.sourceId === null ? null : <Fact name={t`Identifier at the source`}>{document.sourceId}</Fact>}
        <Fact name={t`SHA-256`}>
          <code className="hash">{answer.sha256}</code>
        </Fact>
        <Fact name={t`File`}>{`${answer.mediaType}, ${i18n.number(answer.bytes)} ${t`bytes`}`}</Fact>
        <Fact name={t`Imported`}>
          <Link to="/imports/$run" params={{ run: String(answer.run) }}>
            <Trans>run {answer.run}</Trans>
          </Link>
          {`, ${momentText(answer.updatedAt, i18n.locale)}`}
        </Fact>
        <Fact name={t`Version`}>{answer.version}</Fact>
        {answer.parent === null ? null : (
          <Fact name={t`Attached to`}>
            <DocumentLink document={answer.parent} />
          </Fact>
        )}
        {answer.attachments.length === 0 ? null : (
          <Fact name={t`Attachments`}>
            {answer.attachments.map((attachment) => (
              <DocumentLink key={attachment.id} document={attachment} />
            ))}
          </Fact>
        )}
      </dl>
    </SidePart>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DocumentLink({ document }: { document: DocumentSummary }) {
  return (
    <Link className="path" dir="auto" to="/d/$id" params={{ id: document.id }}>
      {document.title}
    </Link>
  );
}
