import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { cellStates } from '../../../domain/answers/compare.ts';

export type EmptyState = Exclude<(typeof cellStates)[number], 'evidence'>;

/** Three kinds of nothing, each with its sign; none of them is a statement that a country does not do it. */
export const emptyWords: Readonly<Record<EmptyState, { sign: string; words: MessageDescriptor; meaning: MessageDescriptor }>> = {
  'no-evidence': {
    sign: '–',
    words: msg`no evidence found`,
    meaning: msg`papers on this country’s own practice are held; none shows the model`,
  },
  'no-documents': {
    sign: '∅',
    words: msg`no documents held`,
    meaning: msg`nothing on this country’s own practice is held`,
  },
  'not-assessed': {
    sign: '?',
    words: msg`not assessed`,
    meaning: msg`passages still wait to be read against the models`,
  },
};

export function EmptyMark({ state }: { state: EmptyState }) {
  const { i18n } = useLingui();
  return (
    <span className="empty-mark" data-state={state}>
      <span className="empty-sign" aria-hidden={true}>
        {emptyWords[state].sign}
      </span>
      {i18n._(emptyWords[state].words)}
    </span>
  );
}
