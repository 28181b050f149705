import type { KeywordIndex, WordMatch, WordSearch } from '../../domain/ports/indexes.ts';

/** What one search asked of a word index. */
export type Recorded = {
  readonly index: KeywordIndex;
  readonly search: WordSearch | undefined;
  readonly matches: readonly WordMatch[];
};

export type Recorder = { readonly indexes: readonly KeywordIndex[]; take(): Recorded[] };

/**
 * Word indexes that note what they are asked, so that the bare engine calls of a question can be made again without anything around them.
 * Only the first ranking call of a search counts: what a search asks twice is its own doing.
 */
export function createRecorder(indexes: readonly KeywordIndex[]): Recorder {
  let notes = indexes.map(emptyNote);
  return {
    indexes: indexes.map((index, at) => ({
      ...index,
      search: (request) => {
        const note = notes[at];
        if (note !== undefined) note.search ??= request;
        return index.search(request);
      },
      matches: (request) => {
        notes[at]?.matches.push(request);
        return index.matches(request);
      },
    })),
    take() {
      const taken = indexes.map((index, at): Recorded => ({
        index,
        search: notes[at]?.search,
        matches: notes[at]?.matches ?? [],
      }));
      notes = indexes.map(emptyNote);
      return taken;
    },
  };
}

function emptyNote(): { search: WordSearch | undefined; matches: WordMatch[] } {
  return { search: undefined, matches: [] };
}

/** The same calls again: every leaf, then the ranking with as many candidates as Reftel scores. */
export async function replay(recorded: readonly Recorded[], limit: number): Promise<void> {
  await Promise.all(
    recorded.map(async ({ index, search, matches }) => {
      for (const match of matches) await index.matches(match);
      if (search !== undefined) await index.search({ ...search, limit });
    }),
  );
}
