import { Command } from 'commander';
import type { Context } from '../context.ts';
import { createProgressPrinter } from '../print/progress.ts';

/** `reftel rebuild`: makes the indexes again from the record. */
export function rebuildCommand(context: Context): Command {
  return new Command('rebuild')
    .description('Make the search indexes again from the record. No document is touched and nothing is embedded twice.')
    .action(async () => {
      const printer = createProgressPrinter(context);
      const importer = await (
        await import('../../app/importing/cli-import.ts')
      ).openCliImport({ data: context.data(), settings: await context.settings(), logger: context.logger });
      try {
        const passages = await importer.rebuild((progress) => printer.show(progress));
        printer.end();
        if (context.isJson()) context.out(JSON.stringify({ passages }));
        else context.out(`The indexes hold ${passages} passages again.`);
      } finally {
        printer.end();
        await importer.close();
      }
    });
}
