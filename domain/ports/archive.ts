/** An original kept by its content. */
export type StoredOriginal = { readonly sha256: string; readonly bytes: number };

/**
 * Keeps every original once, by SHA-256, for ever. `put` returns only when the bytes and their folder entry are on disk
 * (written, fsynced, renamed, folder fsynced; concurrent puts share fsyncs); putting the same bytes twice keeps one copy. Files are read-only.
 */
export type Archive = {
  put(bytes: Uint8Array): Promise<StoredOriginal>;
  /** As `put`, streaming from a file of this machine. Fails with `vanished` details when it is gone. */
  putFile(path: string): Promise<StoredOriginal>;
  has(sha256: string): Promise<boolean>;
  /** The bytes, checked against their name. `not-found` when absent, `store-damaged` when they no longer match. */
  read(sha256: string): Promise<Uint8Array>;
  /** A local path for a parser child to read; `not-found` when absent. */
  path(sha256: string): Promise<string>;
};
