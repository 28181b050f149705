import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Embedder } from '../../domain/ports/embedder.ts';
import { embeddedText } from '../../domain/embedded-text.ts';
import { modelIds } from '../../domain/models.ts';
import type { PassageRecord } from '../../domain/passage.ts';
import type { Scope } from '../../domain/scope.ts';
import { countCues } from '../../text/classify/count-cues.ts';
import type { TrainingExample } from '../../text/train/example.ts';

/**
 * Passages on which a person named models, as examples. Found through the models they carry, so decisions that took every model away are not among them
 * until the record lists decisions.
 */
export async function decidedExamples(
  catalogue: Pick<Catalogue, 'select' | 'passagesByNumber'>,
  embedder: Embedder,
  scope: Scope,
): Promise<TrainingExample[]> {
  const selected = await catalogue.select(scope, { models: [...modelIds] });
  const numbers = selected?.level === 'passages' ? [...selected.numbers] : [];
  const decided: PassageRecord[] = [];
  for (let at = 0; at < numbers.length; at += lot) {
    const passages = await catalogue.passagesByNumber(scope, numbers.slice(at, at + lot));
    decided.push(...passages.filter(({ models }) => models?.some(({ decidedBy }) => decidedBy === 'person') === true));
  }
  const vectors = await embedder.embed(
    decided.map(({ headerLine, text }) => embeddedText(headerLine, text)),
    'passage',
  );
  return decided.flatMap(({ id, document, lang, text, models = [] }, i) => {
    const vector = vectors[i];
    return vector === undefined
      ? []
      : [
          {
            id,
            origin: 'decision' as const,
            labels: models.map((model) => model.id),
            lang,
            group: document,
            vector,
            cues: countCues(text),
          },
        ];
  });
}

/** Passages read from the record at a time. */
const lot = 500;
