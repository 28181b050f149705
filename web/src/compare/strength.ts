import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Passages from which evidence counts as clear, and as strong. Named in the legend, so that a tick can be checked. */
export const clearFrom = 3;
export const strongFrom = 8;

export type Strength = { readonly ticks: string; readonly words: MessageDescriptor };

/** How much a cell holds, in ticks and in a word; a count of passages, not a grade of the country. */
export function strengthOf(passages: number): Strength {
  if (passages >= strongFrom) return { ticks: '✓✓✓', words: msg`much evidence` };
  if (passages >= clearFrom) return { ticks: '✓✓', words: msg`clear evidence` };
  return { ticks: '✓', words: msg`some evidence` };
}
