import { useLingui } from '@lingui/react/macro';
import type { ModelId, ModelLabel } from '../../../domain/models.ts';
import { modelWords } from './model-words.ts';

type ChipProps = {
  readonly id: ModelId;
  readonly decidedBy?: ModelLabel['decidedBy'] | undefined;
  readonly named?: boolean;
};

/** The sign of a model: two letters, a shape and a hue. Outlined when a machine said so, filled when a person did. */
export function ModelChip({ id, decidedBy = 'machine', named = false }: ChipProps) {
  const { t, i18n } = useLingui();
  const name = i18n._(modelWords[id].name);
  const who = decidedBy === 'person' ? t`decided by a person` : t`machine’s judgement`;
  return (
    <span className="model-chip" data-model={id} data-by={decidedBy} title={`${name}, ${who}`}>
      <span className="model-code" aria-hidden={true}>
        {modelWords[id].code}
      </span>
      {named ? <span className="model-name">{name}</span> : <span className="visually-hidden">{name}</span>}
      <span className="visually-hidden"> ({who})</span>
    </span>
  );
}

/** Each model once, a person's word before the machine's. */
export function uniqueLabels(labels: readonly ModelLabel[]): ModelLabel[] {
  const byModel = new Map<ModelId, ModelLabel>();
  for (const label of labels) {
    const known = byModel.get(label.id);
    if (known === undefined || (known.decidedBy === 'machine' && label.decidedBy === 'person')) byModel.set(label.id, label);
  }
  return [...byModel.values()];
}
