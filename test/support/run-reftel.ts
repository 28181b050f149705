import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text as readText } from 'node:stream/consumers';
import { z } from 'zod';

const command = join(import.meta.dirname, '..', '..', 'cli', 'reftel.mjs');

export type RunOptions = {
  readonly data?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Folder the command is started in. */
  readonly from?: string;
};
export type Ran = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
};
export type Started = { readonly child: ChildProcess; readonly ended: Promise<Ran> };

/** Starts the real command as a child, without settings of the machine’s own. */
export function startReftel(args: readonly string[], options: RunOptions = {}): Started {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('REFTEL_'));
  const child = spawn(process.execPath, [command, ...args, ...(options.data === undefined ? [] : ['--data', options.data])], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), NO_COLOR: '1', ...options.environment },
    ...(options.from === undefined ? {} : { cwd: options.from }),
  });
  child.stdin.on('error', () => undefined).end(options.stdin ?? '');
  const said = Promise.all([readText(child.stdout), readText(child.stderr)]);
  const ended = once(child, 'close').then(async ([code, signal]): Promise<Ran> => {
    const [out, err] = await said;
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, out, err };
  });
  return { child, ended };
}

/** Runs the real command to its end. */
export function runReftel(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return startReftel(args, options).ended;
}

/** Runs a command with `--json` that must succeed, and reads its one answer. */
export async function askReftel<Schema extends z.ZodType>(
  schema: Schema,
  args: readonly string[],
  options: RunOptions = {},
): Promise<z.infer<Schema>> {
  const ran = await runReftel([...args, '--json'], options);
  if (ran.code !== 0 && ran.code !== 3) throw new Error(`reftel ${args.join(' ')} ended with ${String(ran.code)}: ${ran.err}`);
  return schema.parse(JSON.parse(ran.out));
}

/** Resolves when a line of a child’s stderr matches; fails when the child ends before. */
export async function lineFrom(stream: NodeJS.ReadableStream, matches: (line: string) => boolean): Promise<string> {
  for await (const line of createInterface({ input: stream })) if (matches(line)) return line;
  throw new Error('The line that was waited for never came.');
}

const readySchema = z.object({ ready: z.literal(true), url: z.url(), token: z.string() });
export type ServingChild = {
  readonly url: string;
  readonly pid: number;
  ask(path: string): Promise<unknown>;
  /** Ends the server by its signal and waits for it. */
  stop(signal?: NodeJS.Signals): Promise<Ran>;
};

/** Starts `reftel serve` on a free port of loopback and waits until it says it is ready. */
export async function serveReftel(data: string, { demo = false }: { readonly demo?: boolean } = {}): Promise<ServingChild> {
  const { child, ended } = startReftel(['serve', '--port', '0', '--json', ...(demo ? [] : ['--no-demo'])], {
    data,
  });
  const { stdout, pid } = child;
  if (stdout === null || pid === undefined) throw new Error('The server could not be started.');
  const failed = ended.then((ran) => {
    throw new Error(`The server ended with ${String(ran.code)}: ${ran.err}`);
  });
  failed.catch(() => undefined);
  const first = once(createInterface({ input: stdout }), 'line') as Promise<[string]>;
  const [line] = await Promise.race([first, failed]);
  const { url, token } = readySchema.parse(JSON.parse(line));
  return {
    url,
    pid,
    ask: async (path) => (await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).json(),
    async stop(signal = 'SIGTERM') {
      process.kill(pid, signal);
      return ended;
    },
  };
}
