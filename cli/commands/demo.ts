import { Command } from 'commander';
import type { Context } from '../context.ts';

/** `reftel demo remove`: deletes the demo archive. */
export function demoCommand(context: Context): Command {
  const remove = new Command('remove').description('Delete the demo archive; your own documents stay.').action(async () => {
    const importer = await (
      await import('../../app/importing/cli-import.ts')
    ).openCliImport({ data: context.data(), settings: await context.settings(), logger: context.logger });
    try {
      const documents = await importer.removeCollection('demo');
      if (context.isJson()) context.out(JSON.stringify({ removed: documents }));
      else context.out(documents === 0 ? 'There is no demo archive here.' : `The demo archive is gone: ${documents} documents removed.`);
    } finally {
      await importer.close();
    }
  });
  return new Command('demo').description('The demo archive of a fictional ministry.').addCommand(remove);
}
