import { access, constants, mkdir, writeFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AppError } from '../domain/errors.ts';

/** Looked at before anything is opened, each failure one sentence with the remedy. */
export function checkNode(version: string): void {
  const major = Number(version.replace(/^v/, '').split('.')[0]);
  if (major < 24)
    throw new AppError(
      'wrong-node',
      `Reftel needs Node 24 or newer and was started with ${version}. Start it with “npm start” or “npx reftel”, which bring their own.`,
    );
}

/** Makes the data folder and proves that it can be written. */
export async function checkDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.write-probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK);
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    throw new AppError(
      'folder-not-writable',
      `The data folder ${resolve(folder)} cannot be written. Give this user the right to write there, or name another folder with --data.`,
      { cause },
    );
  }
}
