import { useLingui } from '@lingui/react/macro';
import type { ImportProgress } from '../../../domain/answers/archive.ts';
import type { OutcomeKind } from '../../../domain/outcome.ts';
import type { ImportRun } from '../../../domain/run.ts';

/** Failures first, since they are what someone must act on. */
export const outcomeOrder: readonly OutcomeKind[] = [
  'failed',
  'quarantined',
  'no-text',
  'partial',
  'imported',
  'updated',
  'duplicate',
  'unchanged',
  'skipped',
];
/** Outcomes that ask a person to do something. */
export const attentionKinds: readonly OutcomeKind[] = ['failed', 'quarantined', 'no-text', 'partial'];

export function needsAttention(run: ImportRun): number {
  return attentionKinds.reduce((sum, kind) => sum + (run.outcomes[kind] ?? 0), 0);
}

/** Whether more is to come from a run. */
export const isUnderWay = (run: ImportRun): boolean => run.state === 'running' || run.state === 'paused';

export function isOutcomeKind(text: string): text is OutcomeKind {
  return outcomeOrder.some((kind) => kind === text);
}

export function useStateWords(): (state: ImportRun['state']) => string {
  const { t } = useLingui();
  return (state) =>
    ({
      running: t`running`,
      paused: t`paused`,
      finished: t`finished`,
      interrupted: t`interrupted`,
      failed: t`failed`,
    })[state];
}

export function useStageWords(): (stage: ImportProgress['stage']) => string {
  const { t } = useLingui();
  return (stage) =>
    ({
      counting: t`Counting what was delivered`,
      reading: t`Reading the files`,
      embedding: t`Reading for meaning`,
      classifying: t`Reading against the models`,
      indexing: t`Putting the indexes in order`,
      done: t`Done`,
      interrupted: t`Interrupted; the same delivery continues where it stopped`,
      failed: t`Stopped by a failure`,
    })[stage];
}

export function useOutcomeWords(): (kind: OutcomeKind) => string {
  const { t } = useLingui();
  return (kind) =>
    ({
      imported: t`Imported`,
      unchanged: t`Unchanged`,
      updated: t`Updated`,
      duplicate: t`Already held`,
      partial: t`Partly read`,
      'no-text': t`No text`,
      skipped: t`Left out`,
      quarantined: t`Set aside for safety`,
      failed: t`Failed`,
    })[kind];
}
