import { open } from 'node:fs/promises';

/**
 * Brings a folder's entries to the disk. Calls that come while one is under way share the next: an fsync that began after an
 * entry was made covers it. A failed fsync fails every call it was for; it is never tried again, because the system forgets
 * what it could not write.
 */
export type GroupSync = { sync(folder: string): Promise<void> };

type Waiting = { running: Promise<void> | undefined; next: Promise<void> | undefined };

export function createGroupSync(): GroupSync {
  const folders = new Map<string, Waiting>();
  const start = (folder: string, waiting: Waiting): Promise<void> => {
    const running = syncFolder(folder).finally(() => {
      waiting.running = undefined;
      if (waiting.next === undefined) folders.delete(folder);
    });
    waiting.running = running;
    return running;
  };
  return {
    sync: (folder) => {
      const waiting = folders.get(folder) ?? { running: undefined, next: undefined };
      folders.set(folder, waiting);
      if (waiting.running === undefined) return start(folder, waiting);
      waiting.next ??= waiting.running
        .then(
          () => undefined,
          () => undefined,
        )
        .then(() => {
          waiting.next = undefined;
          return start(folder, waiting);
        });
      return waiting.next;
    },
  };
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; there the file system's journal keeps entries.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
