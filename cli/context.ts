import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { AppError } from '../domain/errors.ts';
import type { Logger } from '../domain/ports/logger.ts';
import { checkDataFolder } from '../app/preflight.ts';
import { readSettings, type GivenSettings, type Settings } from '../app/settings/read-settings.ts';
import type { Reading } from '../app/use-cases.ts';

/** What every command shares: where the data is, how to print, who asks. */
export type Context = {
  setGlobals(options: { readonly data?: string; readonly json?: boolean }): void;
  readonly logger: Logger;
  /** Absolute path of the data folder. */
  data(): string;
  isJson(): boolean;
  settings(): Promise<Settings>;
  /** Opens the archive for reading, runs `use`, closes it again. */
  reading<Answer>(use: (reading: Reading, reader: string) => Promise<Answer>): Promise<Answer>;
  /** A result on stdout, ended by a line end. */
  out(text: string): void;
  /** A message on stderr. */
  say(text: string): void;
  isTerminal(): boolean;
  reader(): string;
  setExitCode(code: number): void;
  exitCode(): number;
};

export function createContext(environment: Readonly<Record<string, string | undefined>>): Context {
  let globals: { readonly data?: string; readonly json?: boolean } = {};
  let code = 0;
  const log = pino({ level: environment['REFTEL_SERVER_LOG_LEVEL'] ?? 'silent' }, pino.destination({ dest: 2, sync: true }));
  const logger: Logger = {
    info: (message, fields) => log.info(fields ?? {}, message),
    warn: (message, fields) => log.warn(fields ?? {}, message),
    error: (message, fields) => log.error(fields ?? {}, message),
  };
  const data = (): string => resolve(globals.data ?? environment['REFTEL_DATA'] ?? 'data');
  const settings = async (): Promise<Settings> => readSettings({ environment, file: await settingsFile(data()) });

  return {
    setGlobals: (options) => (globals = options),
    logger,
    data,
    isJson: () => globals.json === true,
    settings,
    async reading(use) {
      await checkDataFolder(data());
      // The engines take half a second to load: only a command that reads pays for it.
      const { openReading } = await import('../app/wire.ts');
      const reading = await openReading({ data: data(), settings: await settings() });
      try {
        return await use(reading, userInfo().username);
      } finally {
        await reading.close();
      }
    },
    out: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    say: (text) => void process.stderr.write(`${text}\n`),
    isTerminal: () => process.stderr.isTTY === true,
    reader: () => userInfo().username,
    setExitCode: (value) => (code = value),
    exitCode: () => code,
  };
}

/** `<data>/settings.json`, if there is one. */
async function settingsFile(data: string): Promise<GivenSettings> {
  const path = join(data, 'settings.json');
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined;
    throw new AppError('bad-setting', `The settings file ${path} cannot be read. Give this user the right to read it, or take it away.`, {
      cause,
    });
  });
  if (text === undefined) return {};
  const read = parsed(text, path);
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new AppError(
      'bad-setting',
      `The settings file ${path} must hold one object, such as {"server":{"port":4180}}. Correct it or take it away.`,
    );
  return read as GivenSettings;
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('bad-setting', `The settings file ${path} is not JSON. Correct it or take it away.`, {
      cause,
    });
  }
}
