import { Command } from 'commander';
import { modelEntry } from '../../index-config/six-models.ts';
import type { Context } from '../context.ts';
import { bold, oneLine } from '../print/lines.ts';
import { readText } from '../read-text.ts';

/** `reftel classify`: reads a text against the six models without storing it. */
export function classifyCommand(context: Context): Command {
  return new Command('classify')
    .description('Read a text against the six models. Nothing is stored.')
    .argument('<file>', 'a text file; - reads standard input')
    .addHelpText('before', 'Example:\n  reftel classify draft.txt\n')
    .action(async (file: string) => {
      const text = await readText(file);
      const answer = await context.reading((reading, reader) => reading.classify(reader, text));
      if (context.isJson()) {
        context.out(JSON.stringify(answer));
        return;
      }
      for (const passage of answer.passages) {
        const labels = passage.models.map(({ id, probability }) => `${modelEntry(id).name} (${Math.round(probability * 100)} %)`);
        context.out(`${bold(labels.join(', ') || 'none of the six models')}\n   ${oneLine(passage.text, 240)}`);
      }
      context.say('Labels are the machine’s judgement.');
    });
}
