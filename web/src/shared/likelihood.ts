import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ModelLabel } from '../../../domain/models.ts';

/** From here on a calibrated probability is called very likely. */
const veryLikelyFrom = 0.85;

/** A label's strength in words; a number would promise more than it holds. */
export function likelihoodWords(label: Pick<ModelLabel, 'probability' | 'decidedBy'>): MessageDescriptor {
  if (label.decidedBy === 'person') return msg`decided by a person`;
  return label.probability >= veryLikelyFrom ? msg`very likely, in the machine’s judgement` : msg`likely, in the machine’s judgement`;
}
