import { modelIds, type ModelId } from '../../domain/models.ts';
import type { HeadFigures } from '../classify/head.ts';
import { averagePrecision, calibrationError, foundOf, mean } from './figures.ts';

/** A passage as read by a head that had not seen it, and what it is. */
export type ReadPassage = {
  readonly labels: readonly ModelId[];
  readonly scores: Readonly<Record<ModelId, number>>;
  readonly probabilities: Readonly<Record<ModelId, number>>;
  readonly found: readonly ModelId[];
};

/** A decision is unsure within this distance of one half. */
const band = 0.2;

/** All figures of a set of readings. Means over models leave out those without any evidence in the set; a set without passages has zeros. */
export function headFigures(readings: readonly ReadPassage[]): HeadFigures {
  const perModel = modelIds.map((id) => {
    const ap = averagePrecision(readings.map(({ scores, labels }) => ({ score: scores[id], isEvidence: labels.includes(id) })));
    const found = foundOf(
      readings.map((reading) => ({
        isFound: reading.found.includes(id),
        isEvidence: reading.labels.includes(id),
      })),
    );
    return {
      id,
      passages: readings.filter(({ labels }) => labels.includes(id)).length,
      ap: ap ?? 0,
      ...found,
    };
  });
  const present = perModel.filter(({ passages }) => passages > 0);
  const none = readings.filter(({ labels }) => labels.length === 0);
  const decisions = readings.flatMap(({ probabilities, found, labels }) =>
    modelIds.map((id) => ({
      score: probabilities[id],
      isEvidence: labels.includes(id),
      isRight: found.includes(id) === labels.includes(id),
    })),
  );
  const inside = decisions.filter(({ score }) => Math.abs(score - 0.5) <= band);
  const outside = decisions.filter(({ score }) => Math.abs(score - 0.5) > band);
  const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : rounded(part / whole));
  return {
    passages: readings.length,
    map: rounded(mean(present.map(({ ap }) => ap))),
    macroF1: rounded(mean(present.map(({ f1 }) => f1))),
    perModel: Object.fromEntries(
      perModel.map(({ id, passages, ap, f1, precision, recall }) => [
        id,
        {
          passages,
          ap: rounded(ap),
          f1: rounded(f1),
          precision: rounded(precision),
          recall: rounded(recall),
        },
      ]),
    ) as HeadFigures['perModel'],
    falseAlarms: share(none.filter(({ found }) => found.length > 0).length, none.length),
    calibrationError: rounded(calibrationError(decisions)),
    unsure: {
      share: share(inside.length, decisions.length),
      rightInside: share(inside.filter(({ isRight }) => isRight).length, inside.length),
      rightOutside: share(outside.filter(({ isRight }) => isRight).length, outside.length),
    },
  };
}
