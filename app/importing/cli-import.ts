import { resolve } from 'node:path';
import { collect, requireThere } from '../../ingest/1-collect.ts';
import { itemName } from '../../ingest/item.ts';
import type { ImportProgress, ImportSummary } from '../../domain/answers/archive.ts';
import type { Logger } from '../../domain/ports/logger.ts';
import { checkDataFolder } from '../preflight.ts';
import type { Settings } from '../settings/read-settings.ts';
import type { ImportRequest } from '../use-cases.ts';
import { openIngest, type OpenIngest } from '../wire-ingest.ts';
import { checkMarking } from './check-marking.ts';
import { handOverImport, runningServer } from './hand-over.ts';
import { failedItems } from './report.ts';

export type CliImport = {
  importPaths(
    request: ImportRequest,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<{ summary: ImportSummary; interrupted: boolean }>;
  dryRun(request: ImportRequest): Promise<{ found: number; files: number; records: number; passed: number }>;
  removeCollection(name: string): Promise<number>;
  rebuild(onProgress: (progress: ImportProgress) => void): Promise<number>;
  close(): Promise<void>;
};

/**
 * Imports from the command line: handed to the server that runs on the data folder, if there is one, else done in this process, which then
 * holds the writer lock.
 */
export async function openCliImport({
  data,
  settings,
  logger,
}: {
  readonly data: string;
  readonly settings: Settings;
  readonly logger: Logger;
}): Promise<CliImport> {
  await checkDataFolder(data);
  let own: OpenIngest | undefined;
  const here = async (): Promise<OpenIngest> => (own ??= await openIngest({ data, settings, logger }));

  return {
    async importPaths(request, onProgress, signal) {
      // Before anything is opened: a mistyped path is no import run.
      await Promise.all(request.paths.map(requireThere));
      const server = await runningServer(data);
      return server === undefined
        ? importHere(await here(), request, onProgress, signal)
        : handOverImport(server, absolute(request), onProgress, signal);
    },
    async dryRun(request) {
      checkMarking(request.marking);
      const only = request.onlyFailed === undefined ? undefined : await failedItems(request.onlyFailed);
      const counts = { found: 0, files: 0, records: 0, passed: 0 };
      for await (const item of collect(request.paths)) {
        if (only !== undefined && !only.has(itemName(item))) continue;
        counts.found += 1;
        counts[({ file: 'files', record: 'records', passed: 'passed' } as const)[item.kind]] += 1;
      }
      return counts;
    },
    removeCollection: async (name) => (await here()).removeCollection(name),
    rebuild: async (onProgress) => (await here()).rebuild(onProgress),
    async close() {
      await own?.close();
    },
  };
}

async function importHere(
  ingest: OpenIngest,
  request: ImportRequest,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<{ summary: ImportSummary; interrupted: boolean }> {
  return ingest.importPaths(request, signal, { started: () => undefined, progress: onProgress });
}

/** The server has another working folder. */
function absolute(request: ImportRequest): ImportRequest {
  return {
    ...request,
    paths: request.paths.map((path) => resolve(path)),
    ...(request.onlyFailed === undefined ? {} : { onlyFailed: resolve(request.onlyFailed) }),
  };
}
