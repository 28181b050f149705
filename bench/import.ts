import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../app/settings/read-settings.ts';
import { openIngest } from '../app/wire-ingest.ts';
import { AppError } from '../domain/errors.ts';
import type { BenchOptions } from './main.ts';
import { watchMemory } from './memory.ts';

/** An import through the real pipeline into an empty archive: rates and the peak memory of all processes. */
export async function benchImport(options: BenchOptions): Promise<object> {
  if (options.path === undefined) throw new AppError('usage', 'Name what to import with --path P.');
  const data = await mkdtemp(join(tmpdir(), 'reftel-bench-'));
  const peak = watchMemory(process.pid);
  const began = process.cpuUsage();
  const ingest = await openIngest({ data, settings: readSettings({ environment: {}, file: {} }) });
  try {
    const wordsOnly = options['words-only'] === true;
    const { summary } = await ingest.importPaths({ paths: [options.path], who: 'bench', wordsOnly }, new AbortController().signal, {
      started: () => undefined,
      progress: () => undefined,
    });
    const cpu = process.cpuUsage(began);
    return {
      path: options.path,
      wordsOnly,
      found: summary.found,
      outcomes: summary.outcomes,
      documents: summary.documents,
      passages: summary.passages,
      seconds: summary.seconds,
      documentsPerSecond: rate(summary.documents, summary.seconds),
      passagesPerSecond: rate(summary.passages, summary.seconds),
      cpuSeconds: (cpu.user + cpu.system) / 1e6,
      peakMebibytes: peak(),
    };
  } finally {
    await ingest.close();
    await rm(data, { recursive: true, force: true });
  }
}

function rate(count: number, seconds: number): number {
  return Math.round((count / seconds) * 10) / 10;
}
