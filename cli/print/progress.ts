import { Presets, SingleBar } from 'cli-progress';
import type { ImportProgress } from '../../domain/answers/archive.ts';
import type { Context } from '../context.ts';

/** Without a terminal a plain line stands in for the bar, no more often than this. */
const plainLineMilliseconds = 5_000;

const stageWords: Readonly<Record<ImportProgress['stage'], string>> = {
  counting: 'Counting',
  reading: 'Reading',
  embedding: 'Reading for meaning',
  classifying: 'Reading against the six models',
  indexing: 'Tidying the indexes',
  done: 'Done',
  interrupted: 'Interrupted',
  failed: 'Failed',
};

export type ProgressPrinter = { show(progress: ImportProgress): void; end(): void };

/** A bar with rate and time left on a terminal, plain lines elsewhere, JSON lines with --json; always on stderr. */
export function createProgressPrinter(context: Context): ProgressPrinter {
  let bar: SingleBar | undefined;
  let stage: ImportProgress['stage'] | undefined;
  let lastLine = 0;
  const end = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    end,
    show(progress) {
      if (context.isTerminal() && !context.isJson()) {
        const [done, total] = amounts(progress);
        if (progress.stage !== stage) {
          end();
          bar = new SingleBar(
            {
              format: `${stageWords[progress.stage]} [{bar}] {value}/{total} · {rate}/s · {left} · {failed} failed`,
              stream: process.stderr,
              hideCursor: true,
            },
            Presets.rect,
          );
          bar.start(total, done, fields(progress));
        }
        bar?.setTotal(total);
        bar?.update(done, fields(progress));
      } else if (Date.now() - lastLine > plainLineMilliseconds || progress.stage !== stage) {
        lastLine = Date.now();
        context.say(context.isJson() ? JSON.stringify(progress) : plainLine(progress));
      }
      stage = progress.stage;
    },
  };
}

/** Only what is known: no rate before there is one, no failures while there are none. */
function plainLine(progress: ImportProgress): string {
  const [done, total] = amounts(progress);
  const parts = [
    total === 0 ? '' : `${done} of ${total}`,
    progress.rate >= 0.5 ? `${progress.rate.toFixed(0)}/s` : '',
    progress.secondsLeft === null || done >= total ? '' : leftText(progress),
    progress.failed === 0 ? '' : `${progress.failed} failed`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? stageWords[progress.stage] : `${stageWords[progress.stage]}: ${parts.join(', ')}`;
}

function amounts(progress: ImportProgress): [number, number] {
  return progress.stage === 'embedding'
    ? [progress.done, progress.done + progress.waiting]
    : [progress.done, Math.max(progress.found, progress.done)];
}

function fields(progress: ImportProgress): Record<string, string | number> {
  return { rate: progress.rate.toFixed(0), left: leftText(progress), failed: progress.failed };
}

function leftText(progress: ImportProgress): string {
  if (progress.secondsLeft === null) return 'time left unknown';
  const minutes = Math.floor(progress.secondsLeft / 60);
  return minutes === 0 ? `${Math.ceil(progress.secondsLeft)} s left` : `${minutes} min left`;
}
