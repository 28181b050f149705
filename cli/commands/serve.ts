import { Command } from 'commander';
import type { Context } from '../context.ts';
import { wholeNumber } from '../options.ts';

/** `reftel serve`: pages and API on this machine, until it is stopped. */
export function serveCommand(context: Context): Command {
  return new Command('serve')
    .description('Answer questions on this machine: pages, API and the import process. Stop it with Ctrl-C.')
    .option('--port <n>', 'port on 127.0.0.1; 0 takes a free one', wholeNumber(0, 65_535))
    .option('--no-demo', 'do not fill an empty data folder with the demo archive')
    .addHelpText('before', 'Examples:\n  reftel serve\n  reftel serve --port 8080 --no-demo --data /srv/reftel\n')
    .action(async (options: { port?: number; demo: boolean }) => {
      const { serve } = await import('../../server/serve.ts');
      const settings = await context.settings();
      const running = await serve({
        data: context.data(),
        settings: options.port === undefined ? settings : { ...settings, server: { ...settings.server, port: options.port } },
        demo: options.demo,
        say: (text) => context.say(text),
      });
      // The last line: scripts and people read the address from it.
      if (context.isJson()) context.out(JSON.stringify({ ready: true, url: running.url, token: running.token }));
      else context.out(`${running.url}/?token=${running.token}`);
      await running.ended;
    });
}
