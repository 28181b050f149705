import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { FoundPassage, SearchResult } from '../../../domain/answers/search.ts';
import { excerptOf } from '../shared/excerpt.ts';
import { MarkedText } from '../shared/marked-text.tsx';
import { ModelChip, uniqueLabels } from '../shared/model-chip.tsx';
import { ReferenceLine } from '../shared/reference-line.tsx';
import { ReasonLine } from './reason-line.tsx';
import { useSearchAddress } from './use-search.ts';

type RowProps = { result: SearchResult; isChosen: boolean; onChoose: () => void; onCite: () => void };

export function ResultRow({ result, isChosen, onChoose, onCite }: RowProps) {
  const { address } = useSearchAddress();
  const { document, passages, reasons } = result;
  const best = passages[0];
  const search = address.q === undefined ? {} : { q: address.q };
  const labels = uniqueLabels(passages.flatMap((passage) => passage.models));
  return (
    <li className="result" data-chosen={isChosen ? true : undefined}>
      <h3 dir="auto" lang={document.languages[0]}>
        <Link
          className="result-title"
          onFocus={onChoose}
          to="/d/$id/p/$page"
          params={{ id: document.id, page: String(best?.page ?? 1) }}
          search={search}
          {...(best === undefined ? {} : { hash: best.id })}
        >
          {document.title}
        </Link>
      </h3>
      <div className="result-reference">
        <ReferenceLine document={document} />
        {labels.map((label) => (
          <ModelChip key={label.id} id={label.id} decidedBy={label.decidedBy} />
        ))}
      </div>
      {passages.map((passage) => (
        <PassageExcerpt key={passage.id} document={document.id} passage={passage} search={search} />
      ))}
      <div className="result-foot">
        <ReasonLine reasons={reasons} />
        <span className="result-actions">
          <button type="button" className="link-button" onClick={onCite}>
            <Trans>Cite</Trans>
            <span className="visually-hidden">: {document.title}</span>
          </button>
          <Link to="/d/$id" params={{ id: document.id }} hash="similar">
            <Trans>Similar</Trans>
            <span className="visually-hidden">: {document.title}</span>
          </Link>
        </span>
      </div>
    </li>
  );
}

type ExcerptProps = { document: string; passage: FoundPassage; search: { q?: string } };

function PassageExcerpt({ document, passage, search }: ExcerptProps) {
  const excerpt = excerptOf(passage);
  return (
    <div className="excerpt" data-found={passage.closest === null ? 'words' : 'meaning'}>
      <p lang={passage.lang} dir="auto">
        {excerpt.cutStart ? '… ' : null}
        <MarkedText text={excerpt.text} marks={excerpt.marks} />
        {excerpt.cutEnd ? ' …' : null}
      </p>
      <Link
        className="page-link"
        to="/d/$id/p/$page"
        params={{ id: document, page: String(passage.page) }}
        search={search}
        hash={passage.id}
      >
        <Trans>p. {passage.page}</Trans>
      </Link>
    </div>
  );
}
