import { modelIds, type ModelId } from '../../domain/models.ts';
import type { Classifier } from '../../domain/ports/classifier.ts';
import type { Embedder } from '../../domain/ports/embedder.ts';
import { detectLanguage } from '../../text/language.ts';
import { headFigures } from '../../text/train/head-figures.ts';

export type LabelledText = {
  readonly text: string;
  readonly labels: readonly ModelId[];
  readonly lang?: string;
};

export type ClassifyFigures = {
  readonly passages: number;
  readonly map: number;
  readonly macroF1: number;
  readonly perModel: Readonly<
    Record<
      ModelId,
      {
        readonly passages: number;
        readonly ap: number;
        readonly f1: number;
        readonly precision: number;
        readonly recall: number;
      }
    >
  >;
  readonly falseAlarms: number;
  readonly calibrationError: number;
};

/**
 * Figures of the classifier on labelled texts, each read as one passage. `map` and `macroF1` are means over the models that some text of the set is evidence
 * of; `falseAlarms` is the share of texts without a model that got one.
 */
export async function benchClassify({
  set,
  classifier,
  embedder,
}: {
  readonly set: readonly LabelledText[];
  readonly classifier: Classifier;
  readonly embedder: Embedder;
}): Promise<ClassifyFigures> {
  const vectors = await embedder.embed(
    set.map(({ text }) => text),
    'passage',
  );
  const readings = set.flatMap(({ text, labels, lang }, i) => {
    const vector = vectors[i];
    if (vector === undefined) return [];
    const { labels: found, probabilities } = classifier.read({
      text,
      lang: lang ?? detectLanguage(text),
      vector,
    });
    return [
      {
        labels,
        scores: probabilities,
        probabilities,
        found: modelIds.filter((id) => found.some((label) => label.id === id)),
      },
    ];
  });
  const { passages, map, macroF1, perModel, falseAlarms, calibrationError } = headFigures(readings);
  return { passages, map, macroF1, perModel, falseAlarms, calibrationError };
}
