import { writeFile } from 'node:fs/promises';
import { searchRequestSchema, type SearchMode } from '../../domain/answers/search.ts';
import { searchModes } from '../../domain/answers/search.ts';
import { AppError } from '../../domain/errors.ts';
import type { BenchOptions } from '../main.ts';
import { openBaseline } from './baseline.ts';
import { mean, ndcg, recall, rounded } from './figures.ts';
import { openArchive, type BenchArchive } from './open-archive.ts';
import { readSet, type RetrievalSet, type SetQuery } from './read-set.ts';

const depth = 100;

type Figures = { ndcg10: number; recall100: number };

/** Ranking quality over a judged set, through the real import and the real search use case. */
export async function benchRetrieval(options: BenchOptions, say: (text: string) => void): Promise<object> {
  if (options.set === undefined) throw new AppError('usage', 'Name a set with --set DIR.');
  const set = await readSet(options.set);
  const modes = readModes(options.modes);
  const queries = options.queries === undefined ? set.queries : set.queries.slice(0, Number(options.queries));
  const archive = await openArchive(
    set,
    {
      keep: options.keep,
      wordsOnly: modes.every((mode) => mode === 'words'),
      weights: options.weights,
      without: options.without ?? [],
    },
    say,
  );
  const secondsPerQuery: Record<string, number> = {};
  const figures: Record<string, Figures> = {};
  const lines: string[] = [];
  try {
    for (const mode of modes) {
      const began = performance.now();
      figures[mode] = await measure(set, queries, async (query) => {
        const ranked = await askArchive(archive, query, mode);
        lines.push(...ranked.map((id, i) => `${query.id} Q0 ${id} ${i + 1} ${depth - i} ${mode}`));
        return ranked;
      });
      secondsPerQuery[mode] = rounded((performance.now() - began) / 1_000 / queries.length);
      say(`${mode}: ${JSON.stringify(figures[mode])}`);
    }
  } finally {
    await archive.close();
  }
  if (options.baseline === true) {
    const baseline = await openBaseline(set);
    const began = performance.now();
    figures['baseline'] = await measure(set, queries, (query) => baseline.search(query, depth));
    secondsPerQuery['baseline'] = rounded((performance.now() - began) / 1_000 / queries.length);
    await baseline.close();
  }
  if (options.run !== undefined) await writeFile(options.run, `${lines.join('\n')}\n`);
  return {
    set: options.set,
    documents: set.documents.length,
    queries: queries.length,
    ...figures,
    secondsPerQuery,
  };
}

async function measure(
  { judgements }: RetrievalSet,
  queries: readonly SetQuery[],
  ask: (query: SetQuery) => Promise<string[]>,
): Promise<Figures> {
  const ndcgs: number[] = [];
  const recalls: number[] = [];
  for (const query of queries) {
    const ranked = await ask(query);
    const judged = judgements.get(query.id) ?? new Map<string, number>();
    ndcgs.push(ndcg(ranked, judged, 10));
    recalls.push(recall(ranked, judged, depth));
  }
  return { ndcg10: rounded(mean(ndcgs)), recall100: rounded(mean(recalls)) };
}

async function askArchive(
  { reading, idOf }: BenchArchive,
  { text, before, exclude, collection }: SetQuery,
  mode: SearchMode,
): Promise<string[]> {
  const excluded = exclude.flatMap((id) => idOf.get(id) ?? []);
  const request = searchRequestSchema.parse({
    q: text,
    mode,
    plain: true,
    limit: depth,
    filter: {
      ...(before === undefined ? {} : { datedBy: before }),
      ...(collection === undefined ? {} : { collections: [collection] }),
      ...(excluded.length === 0 ? {} : { exclude: { documents: excluded } }),
    },
  });
  const answer = await reading.search('bench', request);
  return answer.results.flatMap(({ document }) => document.sourceId ?? []);
}

function readModes(text = searchModes.join(',')): SearchMode[] {
  return text.split(',').map((mode) => {
    if (!searchModes.some((known) => known === mode)) throw new AppError('usage', `--modes takes ${searchModes.join(', ')}.`);
    return mode as SearchMode;
  });
}
