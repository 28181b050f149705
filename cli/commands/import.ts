import { Command } from 'commander';
import { AppError } from '../../domain/errors.ts';
import { outcomeKinds } from '../../domain/outcome.ts';
import type { ImportProgress, ImportSummary } from '../../domain/answers/archive.ts';
import type { ImportRequest } from '../../app/use-cases.ts';
import type { Context } from '../context.ts';
import { createProgressPrinter } from '../print/progress.ts';

type Options = {
  collection?: string;
  marking?: string;
  dryRun?: boolean;
  onlyFailed?: string;
  wordsOnly?: boolean;
};

/** `reftel import`: brings in folders, files and record files; the same command continues after any stop. */
export function importCommand(context: Context): Command {
  return new Command('import')
    .description('Bring documents in: folders, files, or records in JSON Lines (.jsonl, .jsonl.gz).')
    .argument('<path...>', 'what to bring in')
    .option('--collection <name>', 'name of the collection; default: the folder’s or file’s name')
    .option('--marking <level>', 'marking of papers that carry none')
    .option('--dry-run', 'only list what would be read')
    .option('--only-failed <report>', 'try again only what failed in this outcome report')
    .option('--words-only', 'find by words only for now; meaning and models follow with the next import or a running server')
    .addHelpText(
      'before',
      `Examples:
  reftel import /media/share/cables
  reftel import records.jsonl.gz --collection "Cables 1950-1980" --marking RESTRICTED
  reftel import /media/share/cables --only-failed data/reports/run-0007.csv\n`,
    )
    .action(async (paths: string[], options: Options) => {
      const request: ImportRequest = {
        paths,
        who: context.reader(),
        wordsOnly: options.wordsOnly ?? false,
        ...(options.collection === undefined ? {} : { collection: options.collection }),
        ...(options.marking === undefined ? {} : { marking: options.marking }),
        ...(options.onlyFailed === undefined ? {} : { onlyFailed: options.onlyFailed }),
      };
      if (options.dryRun === true) await dryRun(request, context);
      else await runImport(request, context);
    });
}

async function runImport(request: ImportRequest, context: Context): Promise<void> {
  const stop = new AbortController();
  const interrupt = (): void => {
    if (stop.signal.aborted) return;
    context.say('Stopping after the batch in hand. Run the same command again to continue.');
    stop.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const printer = createProgressPrinter(context);
  try {
    const importer = await (
      await import('../../app/importing/cli-import.ts')
    ).openCliImport({ data: context.data(), settings: await context.settings(), logger: context.logger });
    try {
      const { summary, interrupted } = await importer.importPaths(
        request,
        (progress: ImportProgress) => printer.show(progress),
        stop.signal,
      );
      printer.end();
      printSummary(summary, interrupted, context);
    } finally {
      await importer.close();
    }
  } finally {
    printer.end();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

async function dryRun(request: ImportRequest, context: Context): Promise<void> {
  const importer = await (
    await import('../../app/importing/cli-import.ts')
  ).openCliImport({ data: context.data(), settings: await context.settings(), logger: context.logger });
  try {
    const counts = await importer.dryRun(request);
    if (context.isJson()) context.out(JSON.stringify({ dryRun: true, ...counts }));
    else
      context.out(
        `${counts.found} items: ${counts.files} files, ${counts.records} records, ${counts.passed} left out or unreadable. Nothing was imported.`,
      );
  } finally {
    await importer.close();
  }
}

function printSummary(summary: ImportSummary, interrupted: boolean, context: Context): void {
  const failed = (summary.outcomes['failed'] ?? 0) + (summary.outcomes['quarantined'] ?? 0);
  if (context.isJson()) context.out(JSON.stringify(summary));
  else {
    const counts = outcomeKinds.filter((kind) => (summary.outcomes[kind] ?? 0) > 0).map((kind) => `${summary.outcomes[kind]} ${kind}`);
    context.out(
      `Run ${summary.run}: ${summary.found} found, ${counts.join(', ') || 'nothing to do'}. ${summary.documents} documents and ${summary.passages} passages added in ${summary.seconds.toFixed(1)} s.`,
    );
    if (summary.report !== null) context.out(`Report: ${summary.report}`);
    if (failed > 0 && summary.report !== null) context.out(`To try the failed ones again: reftel import … --only-failed ${summary.report}`);
  }
  if (interrupted) throw new AppError('interrupted', 'Interrupted. What was stored is kept; run the same command again to continue.');
  if (failed > 0) context.setExitCode(3);
}
