import { Command, CommanderError } from 'commander';
import { isAppError, type AppError, type ErrorCode } from '../domain/errors.ts';
import { classifyCommand } from './commands/classify.ts';
import { compareCommand } from './commands/compare.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { importCommand } from './commands/import.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { referencesCommand, showCommand, similarCommand } from './commands/show.ts';
import { statusCommand } from './commands/status.ts';
import { trainCommand } from './commands/train.ts';
import { createContext, type Context } from './context.ts';

const exitCodesText = `
Exit codes: 0 fine · 1 unexpected · 2 wrong usage · 3 finished, some files failed · 4 validation found errors · 130 interrupted, the same command continues

Examples:
  reftel import /media/share/cables            bring in a folder
  reftel search "ambassador to technology companies"
  reftel compare DK CH EU                      who shows which model, and what is missing
  reftel serve                                 pages and API on this machine`;

/** Errors that are the caller's to correct end with 2, all others with 1. */
const usageCodes: readonly ErrorCode[] = ['usage', 'bad-query', 'bad-setting', 'not-found', 'too-large'];

/** Runs one command. Results go to stdout, messages to stderr; no stack trace reaches a user. Returns the exit code. */
export async function main(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const context = createContext(environment);
  const program = buildProgram(context);
  try {
    await program.parseAsync([...argv]);
    return context.exitCode();
  } catch (error) {
    return reportError(error, context);
  }
}

function buildProgram(context: Context): Command {
  const program = new Command('reftel')
    .description('The memory of a foreign ministry: precedents and country comparisons, with the page to cite.')
    .option('--data <dir>', 'the data folder (or REFTEL_DATA)')
    .option('--json', 'one JSON object on stdout, or JSON lines where it streams')
    .addHelpText('after', exitCodesText)
    .showHelpAfterError('Run “reftel --help” for the commands.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.out(text.trimEnd()),
      writeErr: (text) => context.say(text.trimEnd()),
    });
  program.hook('preAction', (root, command) => context.setGlobals({ ...root.opts(), ...command.optsWithGlobals() }));
  const commands = [
    serveCommand,
    importCommand,
    searchCommand,
    compareCommand,
    showCommand,
    similarCommand,
    referencesCommand,
    classifyCommand,
    statusCommand,
    trainCommand,
    rebuildCommand,
    demoCommand,
    doctorCommand,
  ];
  for (const make of commands) {
    const command = make(context).exitOverride().copyInheritedSettings(program);
    for (const part of [command, ...command.commands])
      part.option('--data <dir>', 'the data folder (or REFTEL_DATA)').option('--json', 'one JSON object on stdout').exitOverride();
    program.addCommand(command);
  }
  return program;
}

function reportError(error: unknown, context: Context): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isAppError(error)) {
    context.say(sentenceOf(error));
    if (error.code === 'interrupted') return 130;
    return usageCodes.includes(error.code) ? 2 : 1;
  }
  context.say(
    'Something failed that should not have. What was stored is kept. Run “reftel doctor”; if it finds nothing, tell whoever runs this machine.',
  );
  context.logger.error('unexpected', {
    error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  });
  return 1;
}

function sentenceOf(error: AppError): string {
  const position = error.details['position'];
  return typeof position === 'number' ? `${error.message} (at character ${position + 1})` : error.message;
}
