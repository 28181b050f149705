import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentAnswer } from '../../../domain/answers/documents.ts';
import { likelihoodWords } from '../shared/likelihood.ts';
import { ModelChip } from '../shared/model-chip.tsx';
import { DecideModels } from './decide-models.tsx';
import { useDecision, type Decision } from './use-decision.ts';
import { SidePart } from './side-part.tsx';

export type DocumentPassage = DocumentAnswer['passages'][number];

/** Longer papers show the passages of the page on view first, then this many others. */
const shownAtFirst = 8;

/** Which passages are evidence of which model, who said so, and the way to correct it. */
export function PassageModels({ answer, page, q }: { answer: DocumentAnswer; page: number; q: string }) {
  const { t } = useLingui();
  const [deciding, setDeciding] = useState<DocumentPassage | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const decision = useDecision(answer.document.id);
  const isHere = (passage: DocumentPassage): boolean => passage.spans.some((span) => span.page === page);
  const labelled = answer.passages.filter((passage) => passage.models.length > 0 || isHere(passage));
  const ordered = labelled.toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)));
  const waiting = answer.passages.filter((passage) => !passage.assessed).length;
  return (
    <>
      <SidePart title={t`Models`}>
        {waiting > 0 ? (
          <p className="hint">
            <Trans>
              Not assessed yet: {waiting} of {answer.passages.length} passages.
            </Trans>
          </p>
        ) : null}
        <UndoLine decision={decision} />
        <ul className="passage-models">
          {(isWhole ? ordered : ordered.slice(0, shownAtFirst)).map((passage) => (
            <PassageLine
              key={passage.id}
              number={answer.passages.indexOf(passage) + 1}
              passage={passage}
              document={answer.document.id}
              q={q}
              onDecide={() => setDeciding(passage)}
              decision={decision}
            />
          ))}
        </ul>
        {ordered.length > shownAtFirst && !isWhole ? (
          <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
            <Trans>Show all {ordered.length} passages</Trans>
          </button>
        ) : null}
      </SidePart>
      {deciding === null ? null : <DecideModels passage={deciding} decision={decision} onClose={() => setDeciding(null)} />}
    </>
  );
}

function UndoLine({ decision }: { decision: Decision }) {
  const { former } = decision;
  if (former === null) return null;
  return (
    <output className="notice-line">
      <Trans>Your decision is kept.</Trans>{' '}
      <button type="button" className="link-button" disabled={decision.isPending} onClick={() => decision.undo(former)}>
        <Trans>Undo</Trans>
      </button>
    </output>
  );
}

type LineProps = {
  number: number;
  passage: DocumentPassage;
  document: string;
  q: string;
  onDecide: () => void;
  decision: Decision;
};

function PassageLine({ number, passage, document, q, onDecide, decision }: LineProps) {
  const { t, i18n } = useLingui();
  const page = passage.spans[0]?.page ?? 1;
  const ids = passage.models.map((label) => label.id);
  const isMachine = passage.models.some((label) => label.decidedBy === 'machine');
  return (
    <li>
      <p className="passage-line">
        <Link to="/d/$id/p/$page" params={{ id: document, page: String(page) }} search={q === '' ? {} : { q }} hash={passage.id}>
          <Trans>
            p. {page}, passage {number}
          </Trans>
        </Link>
        <span className="passage-actions">
          {isMachine ? (
            <button
              type="button"
              className="link-button"
              aria-label={t`Accept the models of passage ${number}`}
              disabled={decision.isPending}
              onClick={() => decision.decide(passage, ids)}
            >
              <Trans>Accept</Trans>
            </button>
          ) : null}
          <button type="button" className="link-button" aria-label={t`Change the models of passage ${number}`} onClick={onDecide}>
            <Trans>Change</Trans>
          </button>
        </span>
      </p>
      {passage.models.map((label) => (
        <p key={label.id} className="label-line">
          <ModelChip id={label.id} decidedBy={label.decidedBy} named /> <span>{i18n._(likelihoodWords(label))}</span>
        </p>
      ))}
      {passage.models.length > 0 ? null : (
        <p className="hint">{passage.assessed ? <Trans>None of the six models.</Trans> : <Trans>Not assessed yet.</Trans>}</p>
      )}
    </li>
  );
}
