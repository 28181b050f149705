import { Command } from 'commander';
import type { Context } from '../context.ts';

/** `reftel status`: what is held, what still waits, and whether both indexes answer. */
export function statusCommand(context: Context): Command {
  return new Command('status').description('What is held, what still waits, and whether the indexes answer.').action(async () => {
    const answer = await context.reading((reading, reader) => reading.status(reader));
    if (context.isJson()) {
      context.out(JSON.stringify(answer));
      return;
    }
    context.out(`${answer.documents} documents, ${answer.passages} passages`);
    for (const collection of answer.collections)
      context.out(`  ${collection.name}${collection.demo ? ' (demo)' : ''}: ${collection.documents} documents`);
    context.out(
      `Waiting: ${answer.waiting.meaning} passages for meaning, ${answer.waiting.models} for the six models, ${answer.waiting.ocr} documents for text recognition`,
    );
    context.out(
      `Words: ${answer.indexes.words.state}, ${answer.indexes.words.passages} passages (${answer.indexes.words.fresh} fresh). Meaning: ${answer.indexes.meaning.state}, ${answer.indexes.meaning.passages} passages`,
    );
    if (answer.lastRun !== null)
      context.out(
        `Last import: run ${answer.lastRun.run}, ${answer.lastRun.state}, ${answer.lastRun.startedAt.slice(0, 10)}, ${answer.lastRun.found} items`,
      );
    if (answer.demo.present)
      context.out(
        answer.demo.only
          ? 'Only the demo archive is held. “reftel demo remove” deletes it.'
          : 'The demo archive is held beside your documents; comparisons leave it out. “reftel demo remove” deletes it.',
      );
    for (const notice of answer.notices) context.say(notice.sentence);
  });
}
