import { parseArgs } from 'node:util';
import { benchClassifySet } from './classify/run.ts';
import { benchEmbed } from './embed.ts';
import { benchHeaders } from './headers.ts';
import { benchImport } from './import.ts';
import { benchRetrieval } from './retrieval/run.ts';
import { benchSearch } from './search.ts';

const options = {
  set: { type: 'string' },
  modes: { type: 'string' },
  queries: { type: 'string' },
  run: { type: 'string' },
  baseline: { type: 'boolean' },
  keep: { type: 'string' },
  'all-none': { type: 'boolean' },
  path: { type: 'string' },
  'words-only': { type: 'boolean' },
  passages: { type: 'string' },
  weights: { type: 'string' },
  without: { type: 'string', multiple: true },
} as const;

export type BenchOptions = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values'];

const benches: Readonly<Record<string, (values: BenchOptions, say: (text: string) => void) => Promise<object>>> = {
  retrieval: benchRetrieval,
  classify: benchClassifySet,
  headers: benchHeaders,
  import: benchImport,
  search: benchSearch,
  embed: benchEmbed,
};

/** `npm run -s bench -- NAME …`: what a figure in the README comes from. Messages go to stderr, the last line of stdout is one JSON object. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const bench = benches[positionals[0] ?? ''];
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  if (bench === undefined) {
    say(`Name a bench: ${Object.keys(benches).join(', ')}.`);
    return 2;
  }
  const result = await bench(values, say);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return 0;
}

process.exitCode = await main();
