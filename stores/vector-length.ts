import { AppError } from '../domain/errors.ts';
import type { EmbedderIdentity } from '../domain/ports/embedder.ts';

/** Fails with `wrong-dimension` for a vector that cannot be the model's. */
export function checkVectorLength(identity: EmbedderIdentity, vector: Float32Array): void {
  if (vector.length === identity.dimension) return;
  throw new AppError(
    'wrong-dimension',
    `A vector of ${vector.length} numbers does not fit a model of ${identity.dimension}. Check the embedding model in the settings.`,
    { details: { length: vector.length, dimension: identity.dimension } },
  );
}
