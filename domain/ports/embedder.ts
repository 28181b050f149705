/** Which weights and which text template made a vector. Vectors of different models never meet. */
export type EmbedderIdentity = {
  readonly modelHash: string;
  readonly templateVersion: number;
  readonly dimension: number;
};

/**
 * Turns text into unit vectors. `query` and `passage` get the model's own prefixes. Long text is cut at the model's limit.
 * Answers in the order asked. Fails with `embedder-failed` (a worker died) or `model-missing`.
 */
export type Embedder = {
  readonly identity: EmbedderIdentity;
  embed(texts: readonly string[], role: 'query' | 'passage'): Promise<Float32Array[]>;
  close(): Promise<void>;
};

/** Vectors by (exact string embedded with its role, model hash, template version): a rebuild embeds nothing twice. */
export type VectorStore = {
  get(identity: EmbedderIdentity, texts: readonly string[]): Promise<(Float32Array | undefined)[]>;
  put(identity: EmbedderIdentity, entries: readonly { readonly text: string; readonly vector: Float32Array }[]): Promise<void>;
  close(): Promise<void>;
};
