import { createHash } from 'node:crypto';
import type { VectorStore } from '../../domain/ports/embedder.ts';
import { checkVectorLength } from '../vector-length.ts';
import { vectorMigrations } from './migrations/vectors.ts';
import { openDatabase } from './open-database.ts';
import { damagedStore } from './sqlite-errors.ts';

const bytesPerNumber = 4;

/**
 * Vectors kept by the exact string embedded, the model's hash and the template version, in a file of their own (or `:memory:`).
 * Put twice keeps the newest. Fails with `wrong-dimension`, `store-damaged`, `store-too-new`, `disk-full`.
 */
export function openVectorStore({ file }: { readonly file: string }): VectorStore {
  const db = openDatabase({ file, migrations: vectorMigrations });
  return {
    get: async ({ modelHash, templateVersion, dimension }, texts) =>
      db.reading(() =>
        texts.map((text) => {
          const row = db.get<{ vector: Uint8Array }>(
            'SELECT vector FROM vector WHERE text_hash = ? AND model_hash = ? AND template_version = ?',
            hashOf(text),
            modelHash,
            templateVersion,
          );
          if (row === undefined) return undefined;
          if (row.vector.length !== dimension * bytesPerNumber) throw damagedStore(file, undefined);
          return unpack(row.vector);
        }),
      ),
    put: async (identity, entries) => {
      for (const { vector } of entries) checkVectorLength(identity, vector);
      db.transaction(() => {
        for (const { text, vector } of entries) {
          db.run(
            'INSERT OR REPLACE INTO vector (text_hash, model_hash, template_version, vector) VALUES (?, ?, ?, ?)',
            hashOf(text),
            identity.modelHash,
            identity.templateVersion,
            pack(vector),
          );
        }
      });
    },
    close: async () => db.close(),
  };
}

function hashOf(text: string): Uint8Array {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** All machines that Node runs on here are little-endian, so the bytes go as they are. */
function pack(vector: Float32Array): Uint8Array {
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

/** A copy: a Float32Array must start at a multiple of four bytes, a row need not. */
function unpack(bytes: Uint8Array): Float32Array {
  return new Float32Array(Uint8Array.from(bytes).buffer);
}
