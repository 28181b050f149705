import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../domain/errors.ts';
import type { EmbedderIdentity, VectorStore } from '../../domain/ports/embedder.ts';

/** First line of the file, as JSON; then `count` times 32 bytes of SHA-256 of the embedded text and `dimension` half-precision numbers. */
type Header = {
  readonly modelHash: string;
  readonly templateVersion: number;
  readonly dimension: number;
  readonly count: number;
};

const hashBytes = 32;
const numberBytes = 2;

/** Vectors as a file that comes with the program: half precision moves a cosine by less than 0.001. */
export function packVectors(
  identity: EmbedderIdentity,
  entries: readonly { readonly text: string; readonly vector: Float32Array }[],
): Uint8Array {
  const { modelHash, templateVersion, dimension } = identity;
  const header = Buffer.from(`${JSON.stringify({ modelHash, templateVersion, dimension, count: entries.length } satisfies Header)}\n`);
  const rows = entries
    .map(({ text, vector }) => Buffer.concat([hashOf(text), Buffer.from(new Float16Array(vector).buffer)]))
    .sort(Buffer.compare);
  return Buffer.concat([header, ...rows]);
}

/**
 * A vector store that also knows the vectors of a shipped file, if they were made by the same model: so the demo is found by meaning without waiting.
 * Everything else, and every write, is the inner store’s. A missing file is an empty one; a damaged one is `store-damaged`.
 */
export async function withShippedVectors(inner: VectorStore, path: string): Promise<VectorStore> {
  const shipped = await readShipped(path);
  if (shipped === undefined) return inner;
  const { header, vectors } = shipped;
  const isOurs = (identity: EmbedderIdentity): boolean =>
    identity.modelHash === header.modelHash &&
    identity.templateVersion === header.templateVersion &&
    identity.dimension === header.dimension;
  return {
    async get(identity, texts) {
      const known = await inner.get(identity, texts);
      if (!isOurs(identity)) return known;
      return known.map((vector, i) => vector ?? vectors.get(hashOf(texts[i] ?? '').toString('hex')));
    },
    put: (identity, entries) => inner.put(identity, entries),
    close: () => inner.close(),
  };
}

async function readShipped(path: string): Promise<{ header: Header; vectors: Map<string, Float32Array> } | undefined> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined) return undefined;
  const end = bytes.indexOf('\n');
  const header = JSON.parse(bytes.subarray(0, end).toString('utf8')) as Header;
  const size = hashBytes + header.dimension * numberBytes;
  if (bytes.length !== end + 1 + header.count * size)
    throw new AppError(
      'store-damaged',
      `${path} is damaged. Install Reftel again, or delete the file: its vectors are then worked out anew.`,
    );
  const vectors = new Map<string, Float32Array>();
  for (let at = end + 1; at < bytes.length; at += size) {
    const numbers = bytes.buffer.slice(bytes.byteOffset + at + hashBytes, bytes.byteOffset + at + size);
    vectors.set(bytes.subarray(at, at + hashBytes).toString('hex'), Float32Array.from(new Float16Array(numbers)));
  }
  return { header, vectors };
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
