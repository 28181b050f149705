import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { StatusAnswer } from '../../domain/answers/archive.ts';
import type { Notice } from '../../domain/answers/search.ts';
import type { Catalogue } from '../../domain/ports/catalogue.ts';
import type { Scope } from '../../domain/scope.ts';
import type { SearchDependencies } from '../../search/dependencies.ts';

type Dependencies = SearchDependencies & { readonly catalogue: Catalogue; readonly model: string };

/** What is held, what waits, and whether both indexes answer: each is asked to read, because opening alone proves nothing. */
export async function statusAnswer(
  scope: Scope,
  { catalogue, words, vectors, ranking: _ranking, model }: Dependencies,
): Promise<StatusAnswer> {
  const [totals, collections, runs, fresh] = await Promise.all([
    catalogue.totals(scope),
    catalogue.collections(scope),
    catalogue.runs(1),
    catalogue.freshWords.size(),
  ]);
  const wordState = await ask(async () => {
    const sizes = await Promise.all(words.map((index) => index.size()));
    const cells = (await catalogue.cells(scope)).map((cell) => cell.number);
    await Promise.all(words.map((index) => index.search({ cells, terms: [{ column: 'exact', term: 'reftel', weight: 1 }], limit: 1 })));
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  const meaningState = await ask(() => vectors.size());
  const [lastRun = null] = runs;
  const hasDemo = collections.some((collection) => collection.name === 'demo' && collection.documents > 0);
  const notices: Notice[] = [];
  if (totals.documents === 0) notices.push({ code: 'empty-archive', sentence: 'Nothing has been imported yet.' });
  if (totals.waitingMeaning > 0)
    notices.push({
      code: 'waiting-meaning',
      sentence: `${totals.waitingMeaning} passages wait for meaning; they are found by words already.`,
      count: totals.waitingMeaning,
    });
  return {
    version: packageVersion(),
    documents: totals.documents,
    passages: totals.passages,
    waiting: { meaning: totals.waitingMeaning, ocr: totals.withoutText, models: totals.waitingModels },
    collections: collections.map((collection) => ({ ...collection, demo: collection.name === 'demo' })),
    lastRun,
    importing: lastRun?.state === 'running',
    indexes: {
      words: { state: wordState.state, passages: wordState.size, fresh },
      meaning: { state: meaningState.state, passages: meaningState.size, model: basename(model) },
    },
    demo: {
      present: hasDemo,
      only: hasDemo && collections.every((collection) => collection.name === 'demo' || collection.documents === 0),
    },
    notices,
  };
}

async function ask(size: () => Promise<number>): Promise<{ state: 'ok' | 'down'; size: number }> {
  try {
    return { state: 'ok', size: await size() };
  } catch {
    return { state: 'down', size: 0 };
  }
}

function packageVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
