/**
 * Proves that the labelled passages can be read back from the corpora and counts them, as one JSON object on stdout.
 *
 *   node bench/labels/check-real-labels.ts [--corpora DIR] [LABEL-FILE…]
 *
 * Exit codes: 0 all found · 2 wrong usage · 4 some label missing, doubled, or of a length outside 60 to 260 words.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, isAppError } from '../../domain/errors.ts';
import { readRealLabels, type RealLabels } from './read-real-labels.ts';

const projectRoot = join(import.meta.dirname, '..', '..');
const wordsFrom = 60;
const wordsTo = 260;
/** Written without blanks between words, so their passages are not counted in words. */
const unspacedLanguages: readonly string[] = ['zh', 'ja', 'th'];

/** Counts per label, language and source, and what is wrong with the set. `none` counts passages without a label. */
export function countRealLabels({ passages, missing }: RealLabels) {
  const words = passages
    .filter(({ lang }) => !unspacedLanguages.includes(lang))
    .map(({ id, text }) => ({ id, words: text.split(' ').length }));
  const ids = [...passages, ...missing].map(({ id }) => id);
  return {
    passages: passages.length,
    groups: new Set(passages.map(({ group }) => group)).size,
    labels: tally(passages.flatMap(({ labels }): readonly string[] => (labels.length === 0 ? ['none'] : labels))),
    languages: tally(passages.map(({ lang }) => lang)),
    sources: tally(passages.map(({ source }) => source)),
    missing,
    doubled: ids.filter((id, index) => ids.indexOf(id) !== index),
    wrongLength: words.filter((passage) => passage.words < wordsFrom || passage.words > wordsTo),
  };
}

function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function readArguments(args: readonly string[]): { corporaDir: string; labelFiles: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { corpora: { type: 'string', default: join(projectRoot, '..', 'shared', 'corpora') } },
      allowPositionals: true,
    });
    const committed = join(projectRoot, 'index-config', 'training', 'real', 'un-and-corpora.jsonl');
    return { corporaDir: values.corpora, labelFiles: positionals.length === 0 ? [committed] : positionals };
  } catch (cause) {
    throw new AppError('usage', 'Usage: check-real-labels.ts [--corpora DIR] [LABEL-FILE…]', { cause });
  }
}

async function main(): Promise<void> {
  try {
    const counts = countRealLabels(await readRealLabels(readArguments(process.argv.slice(2))));
    process.stdout.write(`${JSON.stringify(counts, null, 2)}\n`);
    const wrong = counts.missing.length + counts.doubled.length + counts.wrongLength.length;
    process.exitCode = wrong === 0 ? 0 : 4;
  } catch (error) {
    if (!isAppError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code === 'usage' ? 2 : 4;
  }
}

if (import.meta.main) await main();
