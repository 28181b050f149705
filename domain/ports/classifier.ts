import type { ModelId, ModelLabel } from '../models.ts';

/**
 * Reads a passage against the six models. `vector` is the passage's own embedding. Labels below their threshold are not returned; an empty list says "none".
 * `hash` names the trained head: passages labelled by another head are read again.
 */
export type Classifier = {
  readonly hash: string;
  read(passage: { readonly text: string; readonly lang: string; readonly vector: Float32Array }): {
    readonly labels: ModelLabel[];
    readonly probabilities: Record<ModelId, number>;
  };
};
