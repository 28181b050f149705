import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { CompareAnswer } from '../../../domain/answers/compare.ts';
import type { ModelId } from '../../../domain/models.ts';
import { useActorName } from '../shared/actor-names.ts';
import { isModelId, modelWords } from '../shared/model-words.ts';
import { EvidenceColumn } from './evidence-column.tsx';
import { useCompare } from './use-compare.ts';

type PanelProps = { cell: string; answer: CompareAnswer };

/** The passages behind a cell, and beside them those of another country on the same model. Not modal: the table stays in use. */
export function EvidencePanel({ cell, answer }: PanelProps) {
  const { t, i18n } = useLingui();
  const name = useActorName();
  const { address, change } = useCompare();
  const heading = useRef<HTMLHeadingElement>(null);
  const at = cell.indexOf('.');
  const actor = cell.slice(0, at);
  const model = cell.slice(at + 1);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const close = (): void => {
    change({ cell: undefined, beside: undefined });
    document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)?.focus();
  };
  useEscape(close);
  if (!isModelId(model)) return null;

  const others = answer.actors.filter((one) => one !== actor && hasEvidence(answer, one, model));
  return (
    <aside className="evidence-panel" aria-labelledby="evidence-title" data-columns={address.beside === undefined ? 1 : 2}>
      <header className="modal-head">
        <h2 id="evidence-title" ref={heading} tabIndex={-1}>
          {i18n._(modelWords[model].name)}
        </h2>
        {others.length === 0 ? null : (
          <label className="inline-field">
            <Trans>Beside it</Trans>
            <select value={address.beside ?? ''} onChange={(event) => change({ beside: event.target.value || undefined })}>
              <option value="">{t`nobody`}</option>
              {others.map((one) => (
                <option key={one} value={one}>
                  {name(one)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="quiet" onClick={close}>
          <Trans>Close</Trans>
        </button>
      </header>
      <div className="evidence-columns">
        <EvidenceColumn actor={actor} model={model} />
        {address.beside === undefined ? null : <EvidenceColumn actor={address.beside} model={model} />}
      </div>
    </aside>
  );
}

/** Escape closes the panel, unless a dialog above it takes the key. */
function useEscape(close: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) close();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function hasEvidence(answer: CompareAnswer, actor: string, model: ModelId): boolean {
  return answer.cells.some((cell) => cell.actor === actor && cell.model === model && cell.state === 'evidence');
}
