import { Command } from 'commander';
import type { Context } from '../context.ts';

/** `reftel train`: trains the classifier anew from the labelled passages and people’s decisions. */
export function trainCommand(context: Context): Command {
  return new Command('train')
    .description('Train the six-model classifier from the labelled passages and people’s decisions; prints the figures.')
    .action(async () => {
      const { train } = await import('../../app/train.ts');
      const answer = await train({ data: context.data(), settings: await context.settings() });
      if (context.isJson()) {
        context.out(JSON.stringify(answer));
        return;
      }
      const { real, written } = answer.figures;
      context.out(
        `Trained on ${answer.passages.written} written and ${answer.passages.real} real passages and ${answer.passages.decisions} decisions of people.`,
      );
      context.out(
        `Real passages, by cross-validation: mean average precision ${real.map.toFixed(3)}, macro F1 ${real.macroF1.toFixed(3)}, false alarms ${(real.falseAlarms * 100).toFixed(1)} %.`,
      );
      context.out(`Written passages: mean average precision ${written.map.toFixed(3)}, macro F1 ${written.macroF1.toFixed(3)}.`);
      context.out(
        `Head ${answer.head.slice(0, 12)} is stored. Passages held are read again with the next import or by the running server.`,
      );
    });
}
