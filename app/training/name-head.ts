import type { Head } from '../../text/classify/head.ts';
import type { TrainingExample } from '../../text/train/example.ts';
import type { TrainedHead } from '../../text/train/train-head.ts';
import { sha256 } from './labelled-passages.ts';

/** Names and dates a trained head. The name covers only what changes an answer: training again on the same labels makes no passage wait to be read again. */
export function nameHead(
  trained: TrainedHead,
  examples: readonly TrainingExample[],
  { modelHash, date }: { readonly modelHash: string; readonly date: Date },
): Head {
  const learnt = examples.map(({ id, labels, vector, cues }) => [
    id,
    labels,
    Array.from(vector, (value) => Number(value.toPrecision(4))),
    cues,
  ]);
  return {
    format: 1,
    hash: sha256(JSON.stringify([modelHash, trained.models])),
    modelHash,
    dimension: trained.dimension,
    trainedOn: date.toISOString().slice(0, 10),
    trainingHash: sha256(JSON.stringify(learnt)),
    passages: trained.passages,
    figures: trained.figures,
    models: trained.models,
  };
}

/** The head as JSON, small and yet one line a model, so that two heads can be compared. */
export function headText({ models, ...rest }: Head): string {
  const lines = Object.entries(models).map(([id, model]) => `${JSON.stringify(id)}:${JSON.stringify(model)}`);
  return `${JSON.stringify(rest).slice(0, -1)},"models":{\n${lines.join(',\n')}\n}}\n`;
}
