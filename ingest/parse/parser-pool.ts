import { resolve as resolvePath } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { Logger } from '../../domain/ports/logger.ts';
import type { ParseInput, Parser, ParseResult } from '../../domain/ports/parser.ts';
import { refuse } from './format-parser.ts';
import { poolLimits, type PoolLimits } from './limits.ts';
import { startParserChild, type ParserChild } from './parser-child.ts';
import { canSeeResidentMemory } from './resident-memory.ts';

export type ParserPoolOptions = {
  /** How many files are read at once. */
  readonly size: number;
  readonly logger: Logger;
  readonly limits?: Partial<PoolLimits>;
  /** Another entry for the children; tests use it to misbehave. */
  readonly childEntry?: URL;
  /** Ends the pool as `close` does. */
  readonly signal?: AbortSignal;
};

type Job = {
  readonly input: ParseInput;
  readonly answer: (result: ParseResult) => void;
  readonly fail: (error: unknown) => void;
};

/**
 * The production answer to the port `Parser`: a small pool of child processes, started when the first file comes. A child that
 * passes a limit is killed and its file set aside; one that dies by itself gets a second try in a fresh child. Never hangs and
 * never rejects for what a file contains; rejects with `parser-failed` when no child can be started and with `interrupted` after
 * `close`.
 */
export function createParserPool(options: ParserPoolOptions): Parser {
  const limits: PoolLimits = { ...poolLimits, ...options.limits };
  const entry = options.childEntry ?? new URL('./child-main.ts', import.meta.url);
  const { logger } = options;
  const waiting: Job[] = [];
  const children = new Set<ParserChild>();
  const idle: ParserChild[] = [];
  const atWork = new Set<Promise<void>>();
  let closing = false;

  if (!canSeeResidentMemory()) {
    logger.warn('This system does not show the memory of other processes; parser children report their own, which is slower.');
  }

  async function takeChild(): Promise<ParserChild> {
    for (let child = idle.pop(); child !== undefined; child = idle.pop()) {
      if (!child.hasEnded()) return child;
      children.delete(child);
    }
    const child = await startParserChild(entry, limits);
    children.add(child);
    return child;
  }

  async function giveBack(child: ParserChild): Promise<void> {
    const isWorn = child.filesRead() >= limits.filesPerChild || child.resident() > limits.recycleBytes;
    if (!closing && !isWorn && !child.hasEnded()) {
      idle.push(child);
      return;
    }
    children.delete(child);
    await child.kill();
  }

  async function readFile(input: ParseInput): Promise<ParseResult> {
    for (let attempt = 1; ; attempt += 1) {
      const child = await takeChild();
      const answer = closing ? undefined : await child.parse({ path: resolvePath(input.path), name: input.name });
      if (answer?.kind === 'result') {
        await giveBack(child);
        return answer.result;
      }
      children.delete(child);
      await child.kill();
      if (answer === undefined || closing) throw interrupted();
      logger.warn('A parser child was lost.', { code: answer.code, detail: answer.detail, attempt });
      if (answer.code !== 'parser-crashed' || attempt === 2) return refuse(answer.code, answer.detail);
    }
  }

  function startNext(): void {
    while (!closing && atWork.size < options.size) {
      const job = waiting.shift();
      if (job === undefined) return;
      const work = readFile(job.input)
        .then(job.answer, job.fail)
        .finally(() => {
          atWork.delete(work);
          startNext();
        });
      atWork.add(work);
    }
  }

  async function close(): Promise<void> {
    closing = true;
    options.signal?.removeEventListener('abort', onAbort);
    for (const job of waiting.splice(0)) job.fail(interrupted());
    await Promise.all([...children].map((child) => child.kill()));
    await Promise.all(atWork);
    children.clear();
  }

  const onAbort = (): void => void close();
  options.signal?.addEventListener('abort', onAbort, { once: true });
  if (options.signal?.aborted === true) closing = true;

  return {
    parse: (input) =>
      new Promise((answer, fail) => {
        if (closing) return fail(interrupted());
        waiting.push({ input, answer, fail });
        startNext();
      }),
    close,
  };
}

function interrupted(): AppError {
  return new AppError('interrupted', 'Reading files was stopped. Run the same command again to continue.');
}
