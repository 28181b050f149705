import type { ImportProgress } from '../domain/answers/archive.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Clock } from '../domain/ports/clock.ts';

/** No more reports than this; the last one of a stage always goes out. */
const reportMilliseconds = 250;
/** The rate is that of the last seconds, so that a slow stretch shows. */
const rateSeconds = 10;

export type Progress = {
  stage(stage: ImportProgress['stage']): void;
  expect(found: number): void;
  add(outcomes: readonly OutcomeKind[], bytes: number): void;
  later(stage: 'embedding' | 'classifying' | 'indexing', done: number, waiting: number): void;
};

/** Counts what is done and tells a listener, with rate and time left. */
export function createProgress(run: number, clock: Clock, tell: (progress: ImportProgress) => void): Progress {
  const state = {
    stage: 'counting' as ImportProgress['stage'],
    found: 0,
    done: 0,
    failed: 0,
    bytes: 0,
    waiting: 0,
  };
  /** Items done; `state.done` counts passages while they are embedded. */
  let items = 0;
  let samples: { readonly at: number; readonly done: number }[] = [];
  let told = Number.NEGATIVE_INFINITY;

  const report = (always: boolean): void => {
    const now = clock.now().getTime();
    samples = [...samples.filter((sample) => now - sample.at <= rateSeconds * 1_000), { at: now, done: state.done }];
    if (!always && now - told < reportMilliseconds) return;
    told = now;
    const [first] = samples;
    const seconds = first === undefined ? 0 : (now - first.at) / 1_000;
    const rate = seconds > 0 && first !== undefined ? (state.done - first.done) / seconds : 0;
    const left = state.stage === 'embedding' ? state.waiting : Math.max(0, state.found - state.done);
    tell({ run, ...state, rate, secondsLeft: rate > 0 ? left / rate : null, message: null });
  };

  return {
    stage(stage) {
      state.stage = stage;
      state.done = items;
      report(true);
    },
    expect(found) {
      state.found = found;
      report(true);
    },
    add(outcomes, bytes) {
      items += outcomes.length;
      state.done = items;
      state.found = Math.max(state.found, state.done);
      state.failed += outcomes.filter((outcome) => outcome === 'failed' || outcome === 'quarantined').length;
      state.bytes += bytes;
      report(false);
    },
    later(stage, done, waiting) {
      if (stage !== state.stage) {
        samples = [];
        state.stage = stage;
      }
      state.done = stage === 'indexing' ? items : done;
      state.waiting = waiting;
      report(true);
    },
  };
}
