import { Trans, useLingui } from '@lingui/react/macro';
import type { CompareAnswer } from '../../../domain/answers/compare.ts';
import { useActorName } from '../shared/actor-names.ts';
import { ModelChip } from '../shared/model-chip.tsx';
import { Cell } from './cell.tsx';
import { ScrollFrame } from '../shared/scroll-frame.tsx';

/** Models by country. The table scrolls inside its own frame, its first column stays. */
export function Matrix({ answer, home }: { answer: CompareAnswer; home: string | null }) {
  const { t } = useLingui();
  const name = useActorName();
  const cellOf = (actor: string, model: string) => answer.cells.find((cell) => cell.actor === actor && cell.model === model);
  return (
    <ScrollFrame className="matrix-frame" label={t`Models by country`}>
      <table className="matrix">
        <caption className="visually-hidden">
          <Trans>Evidence for each model of digital diplomacy, by country or organisation. Open a cell to read its passages.</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Model</Trans>
            </th>
            {answer.actors.map((actor) => (
              <th key={actor} scope="col" data-home={actor === home ? true : undefined}>
                <bdi>{name(actor)}</bdi>
                {actor === home ? (
                  <span className="hint">
                    <Trans>our ministry</Trans>
                  </span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.models.map((model) => (
            <tr key={model}>
              <th scope="row">
                <ModelChip id={model} named />
              </th>
              {answer.actors.map((actor) => (
                <td key={actor} data-home={actor === home ? true : undefined}>
                  <Cell cell={cellOf(actor, model)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
