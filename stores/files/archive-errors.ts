import { AppError, isAppError } from '../../domain/errors.ts';

/** True for an error of the system with this code, e.g. ENOENT. */
export function hasSystemCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}

/** Turns a failure while writing originals into one of ours, with what to do next; other errors pass unchanged. */
export function asArchiveError(error: unknown, folder: string): unknown {
  if (isAppError(error)) return error;
  const options = { cause: error, details: { folder } };
  if (hasSystemCode(error, 'ENOSPC', 'EDQUOT')) {
    return new AppError(
      'disk-full',
      `The disk that holds the originals (${folder}) is full. Nothing half-written was kept. Free some space and run the import again.`,
      options,
    );
  }
  if (hasSystemCode(error, 'EACCES', 'EPERM', 'EROFS')) {
    return new AppError(
      'folder-not-writable',
      `The originals cannot be written to ${folder}. Check that this user may write there and that the disk is not read-only.`,
      options,
    );
  }
  return error;
}
