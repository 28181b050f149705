import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ModelId } from '../../../domain/models.ts';

export type ModelWords = { readonly code: string; readonly name: MessageDescriptor };

/** The six models as a reader sees them, in the order in which they are always shown. */
export const modelWords: Readonly<Record<ModelId, ModelWords>> = {
  'public-diplomacy-platform': { code: 'PD', name: msg`Public diplomacy platform` },
  'tech-ambassador': { code: 'TA', name: msg`Tech ambassador` },
  'digital-foreign-policy-strategy': { code: 'DS', name: msg`Digital foreign policy strategy` },
  'digital-partnerships-regulatory': { code: 'PR', name: msg`Digital partnerships and rules` },
  'narrative-resilience-crisis': { code: 'NR', name: msg`Narrative resilience and crisis` },
  'ai-diplomacy-cell': { code: 'AI', name: msg`AI diplomacy cell` },
};

export const modelOrder = Object.keys(modelWords) as ModelId[];

export function isModelId(text: string): text is ModelId {
  return text in modelWords;
}
