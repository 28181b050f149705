import { Trans, useLingui } from '@lingui/react/macro';
import type { ModelId } from '../../../domain/models.ts';
import { modelOrder, modelWords } from '../shared/model-words.ts';
import { useCompare } from './use-compare.ts';

/** The rows: all six models, or some of them. */
export function ModelPicker() {
  const { i18n } = useLingui();
  const { models, change } = useCompare();
  const shown = models.length === 0 ? modelOrder : models;
  const toggle = (id: ModelId): void => {
    const next = modelOrder.filter((one) => (one === id ? !shown.includes(one) : shown.includes(one)));
    change({
      models: next.length === 0 || next.length === modelOrder.length ? undefined : next.join(','),
      cell: undefined,
    });
  };
  return (
    <details className="model-picker">
      <summary>{models.length === 0 ? <Trans>All six models</Trans> : <Trans>{models.length} of six models</Trans>}</summary>
      <fieldset className="choices">
        <legend className="visually-hidden">
          <Trans>Models shown</Trans>
        </legend>
        {modelOrder.map((id) => (
          <label key={id}>
            <input type="checkbox" checked={shown.includes(id)} onChange={() => toggle(id)} />
            {modelWords[id].code} {i18n._(modelWords[id].name)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
