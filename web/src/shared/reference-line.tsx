import { useLingui } from '@lingui/react/macro';
import type { DocumentSummary } from '../../../domain/answers/search.ts';
import { dateText } from './dates.ts';
import { isDocumentKind, kindWords } from './kind-words.ts';
import { markingWords } from './marking-words.ts';

/** Number, date, from and to, kind, collection, marking: what an archivist would write under the title. */
export function ReferenceLine({ document, marking = true }: { document: DocumentSummary; marking?: boolean }) {
  const { t, i18n } = useLingui();
  const date = document.date === null ? t`no date` : dateText(document.date, i18n.locale);
  const kind = isDocumentKind(document.kind) ? i18n._(kindWords[document.kind]) : document.kind;
  const parts = [document.reference, date, correspondence(document), kind, document.collection];
  return (
    <p className="reference-line">
      {parts
        .filter((part) => part !== null)
        .map((part, at) => (
          <span key={at} className={at === 0 && document.reference !== null ? 'reference-number' : 'reference-part'}>
            <bdi>{part}</bdi>
          </span>
        ))}
      {marking ? <span className="reference-marking">{markingWords(document.marking)}</span> : null}
    </p>
  );
}

function correspondence(document: DocumentSummary): string | null {
  const to = document.to.slice(0, 2).join(', ') + (document.to.length > 2 ? ` +${document.to.length - 2}` : '');
  if (document.from === null) return to === '' ? null : `→ ${to}`;
  return to === '' ? document.from : `${document.from} → ${to}`;
}
