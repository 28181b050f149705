import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runReftel } from '../support/run-reftel.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const models =
  'public-diplomacy-platform, tech-ambassador, digital-foreign-policy-strategy, digital-partnerships-regulatory, narrative-resilience-crisis, ai-diplomacy-cell';
const kinds = 'cable, strategy, research-paper, note-verbale, memorandum, speech, press-release, treaty, report, letter, other';
const seeHelp = '\nRun “reftel --help” for the commands.';
const datesTaken = 'takes a date such as 2019, 2019-03 or 2019-03-12, not';

/** What is typed, and the whole of what stderr says. */
const wrong: readonly (readonly [readonly string[], string])[] = [
  [['frobnicate'], `error: unknown command 'frobnicate'${seeHelp}`],
  [['search', 'x', '--frob'], `error: unknown option '--frob'${seeHelp}`],
  [['search'], 'Say what to look for: reftel search "words", or --draft FILE.'],
  [['search', '  '], 'Say what to look for: reftel search "words", or --draft FILE.'],
  ...['0', '1001', 'ten', '2.5'].map(
    (limit) =>
      [
        ['search', 'x', '--limit', limit],
        `error: option '--limit <n>' argument '${limit}' is invalid. It takes a whole number from 1 to 1000.${seeHelp}`,
      ] as const,
  ),
  ...['yesterday', '2019-13', '2019-02-30', '12.3.2019'].map(
    (date) => [['search', 'x', '--since', date], `--since ${datesTaken} “${date}”.`] as const,
  ),
  [['search', 'x', '--until', '2019-00'], `--until ${datesTaken} “2019-00”.`],
  [['search', 'x', '--model', 'ambassadors'], `--model takes one of the six models: ${models}.`],
  [['search', 'x', '--kind', 'novel'], `--kind takes a kind of document: ${kinds}.`],
  [
    ['search', 'x', '--mode', 'guess'],
    `error: option '--mode <mode>' argument 'guess' is invalid. Allowed choices are words, meaning, both.${seeHelp}`,
  ],
  [['search', '--draft', 'nowhere.txt'], 'The file nowhere.txt cannot be read. Check the path and the rights.'],
  [
    ['search', 'visa "last clear phrase'],
    'A quotation mark is opened and not closed. Close it, or take it away to search for the words. (at character 6)',
  ],
  [['search', '(visa OR passport'], 'A bracket is opened and not closed. Close it. (at character 1)'],
  [['compare'], `error: missing required argument 'actor'${seeHelp}`],
  [['compare', 'DK', 'ATLANTIS'], '“ATLANTIS” is no state or organisation known here. Use two letters such as DK, or the name.'],
  [['compare', 'DK', '--model', 'envoys'], `“envoys” is not one of the six models. They are ${models}.`],
  [['show', 'nowhere'], 'There is no document “nowhere” that you may read. Check the id.'],
  [['similar', 'nowhere'], 'There is no document “nowhere” that you may read. Check the id.'],
  [['references', 'nowhere'], 'There is no document “nowhere” that you may read. Check the id.'],
  [['show', 'R1', '--page', '2'], '“A visa for a sailor” has 1 page; there is no page 2.'],
  [
    ['show', 'R1', '--page', '0'],
    `error: option '--page <n>' argument '0' is invalid. It takes a whole number from 1 to 1000000.${seeHelp}`,
  ],
  [['classify', 'nowhere.txt'], 'The file nowhere.txt cannot be read. Check the path and the rights.'],
  [['import'], `error: missing required argument 'path'${seeHelp}`],
  [['import', 'nowhere'], 'There is nothing at nowhere. Check the path and the rights on the share.'],
  [
    ['import', 'paper.txt', '--marking', 'WHISPERED'],
    '“WHISPERED” is no marking of the policy in use. It knows UNCLASSIFIED, RESTRICTED, CONFIDENTIAL, SECRET, TOP SECRET.',
  ],
  [['import', 'paper.txt', '--only-failed', 'nowhere.csv'], 'The report nowhere.csv cannot be read. Check the path.'],
  [['import', 'paper.txt', '--only-failed', 'paper.txt'], 'paper.txt is not an outcome report: it lacks the columns item and outcome.'],
  [
    ['serve', '--port', '70000'],
    `error: option '--port <n>' argument '70000' is invalid. It takes a whole number from 0 to 65535.${seeHelp}`,
  ],
];

describe('Wrong input', () => {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, 'data'));
    await writeFile(join(folder.path, 'paper.txt'), 'A paper about a harbour.\n');
    await writeFile(
      join(folder.path, 'records.jsonl'),
      `${JSON.stringify({ id: 'R1', title: 'A visa for a sailor', text: 'The sailor asked for a visa.' })}\n`,
    );
    const ran = await runReftel(['import', 'records.jsonl', '--words-only'], {
      data: join(folder.path, 'data'),
      from: folder.path,
    });
    expect(ran.code).toBe(0);
  });
  afterAll(() => folder.remove());

  it.for(wrong)('is refused in one sentence: reftel %j', async ([args, sentence]) => {
    for (const json of args.includes('--draft') ? [[], ['--json']] : [[]])
      expect(await runReftel([...args, ...json], { data: join(folder.path, 'data'), from: folder.path })).toEqual({
        code: 2,
        signal: null,
        out: '',
        err: `${sentence}\n`,
      });
  });

  it('leaves no import run behind', async () => {
    const { out } = await runReftel(['status', '--json'], { data: join(folder.path, 'data') });
    expect(JSON.parse(out)).toMatchObject({ documents: 1, lastRun: { run: 1, state: 'finished' } });
  });
});
