import { AppError } from '../domain/errors.ts';

export function missingOriginal(sha256: string): AppError {
  return new AppError('not-found', `There is no original ${sha256} in the archive. Import the file again, or restore a backup.`, {
    details: { sha256 },
  });
}

export function damagedOriginal(sha256: string): AppError {
  return new AppError(
    'store-damaged',
    `The original ${sha256} no longer holds the bytes it was stored with. Restore it from a backup, or import the file again.`,
    { details: { sha256 } },
  );
}

/** A file named to `putFile` that is not there any more. */
export function vanishedFile(path: string, cause: unknown): AppError {
  return new AppError('not-found', `${path} is no longer there. Check the source and import it again.`, {
    cause,
    details: { outcome: 'vanished', path },
  });
}

const sha256Name = /^[0-9a-f]{64}$/;

/** Names of originals come back from outside (links, backups): anything but a SHA-256 is not in the archive. */
export function isOriginalName(sha256: string): boolean {
  return sha256Name.test(sha256);
}
