import { Trans, useLingui } from '@lingui/react/macro';
import type { ImportProgress } from '../../../domain/answers/archive.ts';
import { useAnnouncement } from '../shared/announce.tsx';
import { useStageWords } from './run-words.ts';

const minuteSeconds = 60;

/** How far a run is: stage, items done of items found, rate, time left. */
export function ProgressLine({ progress, isLost }: { progress: ImportProgress; isLost: boolean }) {
  const { t, i18n } = useLingui();
  const stageWords = useStageWords();
  const stage = stageWords(progress.stage);
  useAnnouncement(stage);
  const { secondsLeft } = progress;
  return (
    <section className="progress" aria-label={t`Progress`}>
      <p className="progress-stage">{stage}</p>
      <progress max={Math.max(1, progress.found)} value={progress.done} aria-label={t`Items done`} />
      <p className="hint">
        <Trans>
          {i18n.number(progress.done)} of {i18n.number(progress.found)} items, {i18n.number(progress.failed)} failed
        </Trans>
        {progress.rate > 0 ? <Trans>, {i18n.number(Math.round(progress.rate * 10) / 10)} a second</Trans> : null}
        {secondsLeft === null ? null : secondsLeft < minuteSeconds ? (
          <Trans>, less than a minute left</Trans>
        ) : (
          <Trans>, about {Math.round(secondsLeft / minuteSeconds)} min left</Trans>
        )}
      </p>
      {progress.waiting > 0 ? (
        <p className="hint">
          <Trans>{i18n.number(progress.waiting)} passages are found by words already and wait to be read for meaning.</Trans>
        </p>
      ) : null}
      {progress.message === null ? null : <p dir="auto">{progress.message}</p>}
      {isLost ? (
        <p className="notice-line">
          <Trans>The connection was lost; the import goes on, and the page tries to follow it again.</Trans>
        </p>
      ) : null}
    </section>
  );
}
