import { Argument, Command, Option } from 'commander';
import { z } from 'zod';
import { longestQuery, searchModes, searchRequestSchema, type SearchRequest } from '../../domain/answers/search.ts';
import { documentKinds } from '../../domain/document.ts';
import { AppError } from '../../domain/errors.ts';
import { modelIds } from '../../domain/models.ts';
import type { Context } from '../context.ts';
import { collectValues, wholeNumber } from '../options.ts';
import { printSearch } from '../print/search.ts';
import { readText } from '../read-text.ts';

type Options = {
  draft?: string;
  plain?: boolean;
  mode: SearchRequest['mode'];
  limit: number;
  sort: SearchRequest['sort'];
  facets?: boolean;
  cursor?: string;
  otherLanguages: boolean;
  country?: string[];
  author?: string[];
  model?: string[];
  kind?: string[];
  collection?: string[];
  lang?: string[];
  since?: string;
  until?: string;
  format?: 'csv' | 'ris';
};

/** `reftel search`: precedents for a question, a reference number or a draft. */
export function searchCommand(context: Context): Command {
  return new Command('search')
    .description('Find precedents: words, a reference number, "a phrase", or a draft cable.')
    .addArgument(new Argument('[query...]', 'what to look for'))
    .option('--draft <file>', 'a draft cable as the question; - reads standard input')
    .option('--plain', 'take the text literally: no operator works')
    .addOption(new Option('--mode <mode>', 'how to search').choices([...searchModes]).default('both'))
    .option('--limit <n>', 'documents at most', wholeNumber(1, 1000), 10)
    .addOption(new Option('--sort <order>', 'order of the list').choices(['relevance', 'newest', 'oldest']).default('relevance'))
    .option('--country <actor>', 'whose practice: DK, EU … (repeatable)', collectValues)
    .option('--author <actor>', 'who wrote it (repeatable)', collectValues)
    .addOption(new Option('--model <id>', `one of the six models: ${modelIds.join(', ')} (repeatable)`).argParser(collectValues))
    .addOption(new Option('--kind <kind>', `${documentKinds.join(', ')} (repeatable)`).argParser(collectValues))
    .option('--since <date>', 'dated on or after: 2019, 2019-03 or 2019-03-12')
    .option('--until <date>', 'dated on or before')
    .option('--collection <name>', 'only this collection (repeatable)', collectValues)
    .option('--lang <code>', 'language of the passage (repeatable)', collectValues)
    .option('--no-other-languages', 'do not look for passages in other languages than the question')
    .option('--facets', 'counts by country, model, kind, year … as well')
    .option('--cursor <text>', 'go on where an earlier answer’s "next" says')
    .addOption(new Option('--format <format>', 'the list as a file').choices(['csv', 'ris']))
    .addHelpText(
      'before',
      `Examples:
  reftel search "who has appointed an ambassador to technology companies?"
  reftel search 'COPENHAGEN 0231'
  reftel search '"synthetic video" +ambassador -exercise' --since 2019
  reftel search --draft draft.txt --country DK\n`,
    )
    .action(async (words: string[], options: Options) => {
      const request = await readRequest(words, options);
      if (options.format !== undefined) {
        const format = options.format;
        context.out(await context.reading((reading, reader) => reading.exportList(reader, request, format)));
        return;
      }
      const answer = await context.reading((reading, reader) => reading.search(reader, request));
      if (context.isJson()) context.out(JSON.stringify(answer));
      else printSearch(answer, request, context);
    });
}

const nothingAsked = 'Say what to look for: reftel search "words", or --draft FILE.';

async function readRequest(words: readonly string[], options: Options): Promise<SearchRequest> {
  const draft = options.draft === undefined ? undefined : await readText(options.draft);
  const given = {
    q: draft ?? words.join(' '),
    draft: draft !== undefined,
    plain: options.plain ?? false,
    mode: options.mode,
    sort: options.sort,
    limit: options.limit,
    facets: options.facets ?? false,
    otherLanguages: options.otherLanguages,
    ...(options.cursor === undefined ? {} : { cursor: options.cursor }),
    filter: withoutEmpty({
      countries: options.country?.map((actor) => actor.toUpperCase()),
      authors: options.author?.map((actor) => actor.toUpperCase()),
      models: options.model,
      kinds: options.kind,
      collections: options.collection,
      languages: options.lang,
      since: dayOf(options.since, 'since'),
      until: dayOf(options.until, 'until'),
    }),
  };
  if (given.q.trim() === '' && Object.keys(given.filter).length === 0) throw new AppError('usage', nothingAsked);
  const read = searchRequestSchema.safeParse(given);
  if (read.success) return read.data;
  throw new AppError('usage', issueSentence(read.error.issues));
}

/** The schema’s first complaint as a clerk reads it. */
function issueSentence(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const field = issues[0]?.path.filter((part) => typeof part === 'string').at(-1);
  if (field === 'models') return `--model takes one of the six models: ${modelIds.join(', ')}.`;
  if (field === 'kinds') return `--kind takes a kind of document: ${documentKinds.join(', ')}.`;
  if (field === 'q') return `The text is too long: at most ${longestQuery} characters are read.`;
  return `${String(field ?? 'The search')}: ${issues[0]?.message ?? 'cannot be read'}. Run “reftel search --help”.`;
}

/** A year or month is taken to its first day for --since and its last for --until. */
function dayOf(value: string | undefined, edge: 'since' | 'until'): string | undefined {
  if (value === undefined) return undefined;
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  const last = new Date(Date.UTC(Number(year), Number(month ?? '12'), 0)).getUTCDate();
  const iso = `${year}-${month ?? (edge === 'since' ? '01' : '12')}-${day ?? (edge === 'since' ? '01' : String(last).padStart(2, '0'))}`;
  if (!z.iso.date().safeParse(iso).success)
    throw new AppError('usage', `--${edge} takes a date such as 2019, 2019-03 or 2019-03-12, not “${value}”.`);
  return iso;
}

function withoutEmpty<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
