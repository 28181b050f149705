import { AppError, isAppError } from '../../domain/errors.ts';

const primary = {
  busy: 5,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

function primaryCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode & 0xff;
}

/** Turns a failure of SQLite into one of ours, with what to do next; other errors pass unchanged. */
export function asAppError(error: unknown, file: string): unknown {
  if (isAppError(error)) return error;
  const options = { cause: error, details: { file } };
  switch (primaryCode(error)) {
    case primary.busy:
      return new AppError(
        'writer-busy',
        `Another Reftel process is writing to ${file}. Wait until it has finished, or stop it, and run the command again.`,
        options,
      );
    case primary.full:
      return new AppError(
        'disk-full',
        `The disk that holds ${file} is full. Nothing half-written was kept. Free some space and run the command again.`,
        options,
      );
    case primary.corrupt:
    case primary.notADatabase:
      return damagedStore(file, error);
    case primary.cannotOpen:
    case primary.readOnly:
      return new AppError(
        'folder-not-writable',
        `${file} cannot be opened for writing. Check that its folder exists and that this user may write there.`,
        options,
      );
    case primary.ioError:
      return new AppError(
        'store-damaged',
        `Reading or writing ${file} failed on the disk. Check the disk, then run \`reftel doctor\`; if the record is damaged, put back a copy of the data folder.`,
        options,
      );
    default:
      return error;
  }
}

/** The error for a file that is no readable store. */
export function damagedStore(file: string, cause: unknown): AppError {
  return new AppError(
    'store-damaged',
    `${file} is damaged or is not a store of Reftel. Put back a copy of the data folder, or move the file away and import the originals again.`,
    { cause, details: { file } },
  );
}

/** The error for a part of the record that is there but cannot be right. */
export function damagedRecord(part: string): AppError {
  return new AppError(
    'store-damaged',
    `The record is damaged: ${part} cannot be read. Put back a copy of the data folder, or move the record away and import the originals again.`,
  );
}
