import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import { readHeader } from '../text/headers/read-header.ts';
import { headerFields, scoreHeaders, type HeaderCase } from './labels/score-headers.ts';
import type { BenchOptions } from './main.ts';

const expected = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
const lineSchema = z.object({
  text: z.string(),
  expect: z.object({
    date: expected,
    sender: expected,
    recipient: expected,
    marking: expected,
    number: expected,
  }),
});

/** Shares of header fields read right, where the set expects them; and how often a field was read where the set expects none. */
export async function benchHeaders(options: BenchOptions): Promise<object> {
  if (options.set === undefined) throw new AppError('usage', 'Name a set with --set FILE.');
  const cases: HeaderCase[] = [];
  for await (const line of createInterface({ input: createReadStream(options.set) })) {
    if (line.trim() === '') continue;
    const { text, expect } = lineSchema.parse(JSON.parse(line));
    cases.push({ expect: withoutUndefined(expect), read: readingOf(text) });
  }
  const scores = scoreHeaders(cases);
  const rate = (right: number, of: number): number => (of === 0 ? 0 : Math.round((right / of) * 10_000) / 10_000);
  return {
    texts: cases.length,
    ...Object.fromEntries(headerFields.map((field) => [field, rate(scores[field].right, scores[field].expected)])),
    expected: Object.fromEntries(headerFields.map((field) => [field, scores[field].expected])),
    invented: Object.fromEntries(headerFields.map((field) => [field, rate(scores[field].invented, cases.length - scores[field].expected)])),
  };
}

function readingOf(text: string): HeaderCase['read'] {
  const { header, date, marking } = readHeader(text);
  return withoutUndefined({
    date: date?.from,
    sender: header.from,
    recipient: header.to?.join('; '),
    marking: marking?.marking.level,
    number: header.number,
  });
}

function withoutUndefined(fields: Readonly<Record<string, string | undefined>>): HeaderCase['read'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
