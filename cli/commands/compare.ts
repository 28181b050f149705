import { Command, Option } from 'commander';
import { modelIdSchema, modelIds, type ModelId } from '../../domain/models.ts';
import { AppError } from '../../domain/errors.ts';
import type { Context } from '../context.ts';
import { collectValues } from '../options.ts';
import { printCompare } from '../print/compare.ts';

type Options = { model?: string[]; question?: string };

/** `reftel compare`: which actor shows which of the six models, with the pages, and what is missing. */
export function compareCommand(context: Context): Command {
  return new Command('compare')
    .description('Compare how states and organisations practise the six models, each cell with its evidence.')
    .argument('<actor...>', 'two-letter states or organisations: DK CH EU UN …')
    .addOption(new Option('--model <id>', `only these models: ${modelIds.join(', ')} (repeatable)`).argParser(collectValues))
    .option('--question <text>', 'one question put to each actor’s papers')
    .addHelpText(
      'before',
      `Examples:
  reftel compare DK CH EU
  reftel compare DK XR --model tech-ambassador
  reftel compare DK FR SG --question "who may correct a false story in public?"\n`,
    )
    .action(async (actors: string[], options: Options) => {
      const request = {
        actors: [...new Set(actors.flatMap((actor) => collectValues(actor)).map((actor) => actor.toUpperCase()))],
        ...(options.model === undefined ? {} : { models: readModels(options.model) }),
        ...(options.question === undefined ? {} : { question: options.question }),
      };
      const answer = await context.reading((reading, reader) => reading.compare(reader, request));
      if (context.isJson()) context.out(JSON.stringify(answer));
      else printCompare(answer, context);
    });
}

function readModels(values: readonly string[]): ModelId[] {
  return values.map((value) => {
    const read = modelIdSchema.safeParse(value);
    if (!read.success) throw new AppError('usage', `“${value}” is not one of the six models. They are ${modelIds.join(', ')}.`);
    return read.data;
  });
}
