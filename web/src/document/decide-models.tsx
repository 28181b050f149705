import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type SubmitEvent } from 'react';
import type { ModelId } from '../../../domain/models.ts';
import { Failure } from '../shared/failure.tsx';
import { Modal } from '../shared/modal.tsx';
import { modelOrder, modelWords } from '../shared/model-words.ts';
import type { DocumentPassage } from './passage-models.tsx';
import type { Decision } from './use-decision.ts';

type DecideProps = { passage: DocumentPassage; decision: Decision; onClose: () => void };

/** A person's word on one passage: any of the six, or none. It stands before the machine's and teaches the next training. */
export function DecideModels({ passage, decision, onClose }: DecideProps) {
  const { t, i18n } = useLingui();
  const [chosen, setChosen] = useState<ReadonlySet<ModelId>>(new Set(passage.models.map((label) => label.id)));
  const toggle = (id: ModelId): void => setChosen(new Set(modelOrder.filter((one) => (one === id ? !chosen.has(one) : chosen.has(one)))));
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    decision.decide(passage, [...chosen], onClose);
  };
  return (
    <Modal title={t`Models of this passage`} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <fieldset className="choices">
          <legend>
            <Trans>The passage is evidence of</Trans>
          </legend>
          {modelOrder.map((id) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              {modelWords[id].code} {i18n._(modelWords[id].name)}
            </label>
          ))}
        </fieldset>
        <p className="hint">
          <Trans>None ticked means: none of the six. Your decision stands before the machine’s, also when the paper is read again.</Trans>
        </p>
        {decision.error === null ? null : <Failure error={decision.error} />}
        <p className="modal-actions">
          <button type="submit" className="primary" disabled={decision.isPending}>
            <Trans>Keep this decision</Trans>
          </button>
          <button type="button" onClick={onClose}>
            <Trans>Cancel</Trans>
          </button>
        </p>
      </form>
    </Modal>
  );
}
