import { Command } from 'commander';
import type { Context } from '../context.ts';
import { wholeNumber } from '../options.ts';
import { bold, dim, oneLine, referenceLine } from '../print/lines.ts';
import { reasonText } from '../print/search.ts';

/** `reftel show`: a document, a page of it, by id or by a record’s own id. */
export function showCommand(context: Context): Command {
  return new Command('show')
    .description('Show a document: what it is, where it came from, and its text.')
    .argument('<id>', 'document id, or the id a record came with')
    .option('--page <n>', 'only this page', wholeNumber(1, 1_000_000))
    .addHelpText('before', 'Example:\n  reftel show 7k2m9q0x4b1c --page 3\n')
    .action(async (id: string, options: { page?: number }) => {
      await context.reading(async (reading, reader) => {
        const answer = await reading.document(reader, id);
        const numbers = options.page === undefined ? Array.from({ length: answer.document.pages }, (_, i) => i + 1) : [options.page];
        const pages = [];
        for (const number of numbers) pages.push(await reading.page(reader, answer.document.id, number));
        if (context.isJson()) {
          context.out(JSON.stringify({ ...answer, pages }));
          return;
        }
        context.out(bold(answer.document.title));
        context.out(referenceLine(answer.document));
        context.out(
          dim(
            `${answer.document.id} · version ${answer.version} · run ${answer.run} · SHA-256 ${answer.sha256} · ${answer.paths.join(', ')}`,
          ),
        );
        context.out(dim(`cites ${answer.cites} · cited by ${answer.citedBy} · ${answer.citation}`));
        for (const page of pages) context.out(`\n${dim(`— page ${page.page} of ${page.pages} —`)}\n${page.text}`);
      });
    });
}

/** `reftel similar`: neighbours of a document, with reasons. */
export function similarCommand(context: Context): Command {
  return new Command('similar')
    .description('Documents near a document, with reasons.')
    .argument('<id>', 'document id')
    .option('--limit <n>', 'documents at most', wholeNumber(1, 100), 10)
    .addHelpText('before', 'Example:\n  reftel similar 7k2m9q0x4b1c\n')
    .action(async (id: string, options: { limit: number }) => {
      const answer = await context.reading((reading, reader) => reading.similar(reader, id, options.limit));
      if (context.isJson()) {
        context.out(JSON.stringify(answer));
        return;
      }
      for (const [i, result] of answer.results.entries())
        context.out(
          `${i + 1}. ${bold(result.document.title)}  ${dim(`[${result.document.id}]`)}\n   ${referenceLine(result.document)}\n   ${dim(result.reasons.map(reasonText).join(' · '))}`,
        );
      for (const notice of answer.notices) context.say(notice.sentence);
    });
}

/** `reftel references`: what a document cites and what cites it. */
export function referencesCommand(context: Context): Command {
  return new Command('references')
    .description('What a document cites and what cites it.')
    .argument('<id>', 'document id')
    .addHelpText('before', 'Example:\n  reftel references 7k2m9q0x4b1c\n')
    .action(async (id: string) => {
      const answer = await context.reading((reading, reader) => reading.references(reader, id));
      if (context.isJson()) {
        context.out(JSON.stringify(answer));
        return;
      }
      for (const [name, list] of [
        ['Cites', answer.cites],
        ['Cited by', answer.citedBy],
      ] as const) {
        context.out(bold(`${name} (${list.length})`));
        for (const reference of list)
          context.out(
            `  ${reference.document === null ? `${reference.raw} ${dim('not held')}` : `${reference.document.title} ${dim(`[${reference.document.id}]`)}`}${reference.sentence === '' ? '' : `\n    ${oneLine(reference.sentence, 160)}`}`,
          );
      }
    });
}
