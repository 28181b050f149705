import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';

const corpusSchema = z.object({
  _id: z.string(),
  title: z.string().nullish(),
  text: z.string(),
  metadata: z.object({ date: z.string().nullish(), collection: z.string().nullish() }).nullish(),
});
const querySchema = z.object({
  _id: z.string(),
  text: z.string(),
  metadata: z
    .object({
      before: z.string().nullish(),
      exclude: z.array(z.string()).nullish(),
      collection: z.string().nullish(),
    })
    .nullish(),
});

export type SetDocument = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string | undefined;
  readonly collection: string | undefined;
};
export type SetQuery = {
  readonly id: string;
  readonly text: string;
  readonly before: string | undefined;
  readonly exclude: readonly string[];
  readonly collection: string | undefined;
};
export type RetrievalSet = {
  readonly documents: SetDocument[];
  readonly queries: SetQuery[];
  readonly judgements: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** Reads a set in BEIR form, plain or gzip: corpus.jsonl, queries.jsonl, qrels.tsv. Only queries with a judgement are kept. */
export async function readSet(folder: string): Promise<RetrievalSet> {
  const judgements = new Map<string, Map<string, number>>();
  for await (const line of linesOf(folder, 'qrels.tsv')) {
    const [query = '', document = '', grade = ''] = line.split('\t');
    if (query === 'query-id') continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(document, Number(grade)));
  }
  const documents: SetDocument[] = [];
  for await (const line of linesOf(folder, 'corpus.jsonl')) {
    const { _id: id, title, text, metadata } = corpusSchema.parse(JSON.parse(line));
    documents.push({
      id,
      title: title ?? '',
      text,
      date: metadata?.date ?? undefined,
      collection: metadata?.collection ?? undefined,
    });
  }
  const queries: SetQuery[] = [];
  for await (const line of linesOf(folder, 'queries.jsonl')) {
    const { _id: id, text, metadata } = querySchema.parse(JSON.parse(line));
    if (judgements.has(id))
      queries.push({
        id,
        text,
        before: metadata?.before ?? undefined,
        exclude: metadata?.exclude ?? [],
        collection: metadata?.collection ?? undefined,
      });
  }
  return { documents, queries, judgements };
}

async function* linesOf(folder: string, name: string): AsyncGenerator<string> {
  const path = [name, `${name}.gz`].map((one) => join(folder, one)).find(existsSync);
  if (path === undefined)
    throw new AppError('not-found', `${join(folder, name)} is not there, nor as .gz. Name a folder in BEIR form with --set.`);
  const source = createReadStream(path);
  for await (const line of createInterface({
    input: path.endsWith('.gz') ? source.pipe(createGunzip()) : source,
  }))
    if (line.trim() !== '') yield line;
}
