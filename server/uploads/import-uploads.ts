import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Logger } from '../../domain/ports/logger.ts';
import type { Importing } from '../../app/use-cases.ts';
import type { Upload } from './receive-upload.ts';

const requestSchema = z.object({ collection: z.string(), marking: z.string().optional(), who: z.string() });
const requestFile = 'request.json';

export type UploadTools = { readonly importing: Importing; readonly logger: Logger };

/**
 * Starts the import of an upload and answers with its run. The folder is kept until the run has ended; one that a stopped server leaves behind is
 * imported at the next start.
 */
export async function importUpload(
  upload: Upload,
  request: { readonly collection: string; readonly who: string },
  tools: UploadTools,
): Promise<number> {
  const { marking } = upload.fields;
  await writeFile(join(upload.folder, requestFile), JSON.stringify({ ...request, ...(marking === undefined ? {} : { marking }) }), {
    mode: 0o600,
  });
  return startImport(upload.folder, { ...request, marking }, tools);
}

/** Imports what an earlier server had received and not finished. Papers already stored come out as unchanged. Returns the runs started. */
export async function resumeUploads(uploadsFolder: string, tools: UploadTools): Promise<number[]> {
  const names = await readdir(uploadsFolder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const runs: number[] = [];
  for (const name of names.filter((one) => one.startsWith('upload-')).sort()) {
    const folder = join(uploadsFolder, name);
    const request = await readRequest(folder);
    // Without its request the upload never came in whole, and nobody was told that it had.
    if (request === undefined) await rm(folder, { recursive: true, force: true });
    else runs.push(await startImport(folder, request, tools));
  }
  return runs;
}

async function startImport(
  folder: string,
  { collection, marking, who }: z.output<typeof requestSchema>,
  { importing, logger }: UploadTools,
): Promise<number> {
  const run = await importing.start({
    paths: [join(folder, 'files')],
    collection,
    who,
    source: await fileNames(join(folder, 'files')),
    ...(marking === undefined ? {} : { marking }),
  });
  const stop = importing.follow(run, ({ stage }) => {
    if (stage !== 'done' && stage !== 'failed') return;
    // Later, because the first report may come before `stop` is there.
    setImmediate(() => stop());
    rm(folder, { recursive: true, force: true }).catch((error: Error) =>
      logger.error('an upload folder could not be removed', { folder, error: error.message }),
    );
  });
  return run;
}

/** What the sender called the files: the run names them as its source, not the folder they lay in for a moment. */
async function fileNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}

async function readRequest(folder: string): Promise<z.output<typeof requestSchema> | undefined> {
  const text = await readFile(join(folder, requestFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : requestSchema.parse(JSON.parse(text));
}
