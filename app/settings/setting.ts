import type { z } from 'zod';

/** One setting: what it is for in a sentence, what it may be, and what it is unless said otherwise. */
export type Setting<Value> = {
  readonly sentence: string;
  readonly schema: z.ZodType<Value>;
  readonly standard: Value;
};

export type SettingArea = Readonly<Record<string, Setting<unknown>>>;

export type SettingValues<Area extends SettingArea> = {
  readonly [Name in keyof Area]: Area[Name] extends Setting<infer Value> ? Value : never;
};

export function setting<Value>(sentence: string, schema: z.ZodType<Value>, standard: Value): Setting<Value> {
  return { sentence, schema, standard };
}
