import type { Request } from 'express';
import type { z } from 'zod';
import type { Logger } from '../domain/ports/logger.ts';
import type { Importing, Reading } from '../app/use-cases.ts';
import type { Settings } from '../app/settings/read-settings.ts';
import type { Reply } from './reply.ts';
import { validated, type RawInput } from './validate.ts';

/** What a route may use. `reader` is who asks; every read is made in that name. */
export type RouteContext = {
  readonly reading: Reading;
  readonly importing: Importing;
  readonly settings: Settings;
  readonly logger: Logger;
  readonly uploadsFolder: string;
  /** Aborted when the server begins to close: streams end then. */
  readonly closing: AbortSignal;
  readonly heartbeatMs: number;
  readonly reader: string;
  readonly request: Request;
};

/** One kind of answer of a route, for the description of the API. */
export type Content = { readonly type: string; readonly schema: z.ZodType };

export type Route = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/documents/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly tag: 'Search' | 'Documents' | 'Comparison' | 'Vocabulary' | 'Models' | 'Imports' | 'Archive';
  readonly summary: string;
  readonly input: { readonly path?: z.ZodObject; readonly query?: z.ZodObject; readonly body?: Content };
  readonly answer: {
    readonly status: number;
    readonly description: string;
    readonly content: readonly Content[];
  };
  /** Reads the input by the schemas and answers; throws what the error handler turns into a problem. */
  answerTo(raw: RawInput, context: RouteContext): Promise<Reply>;
};

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

type Definition<Path, Query, Body> = Omit<Route, 'input' | 'answerTo'> & {
  readonly input?: { readonly path?: Path; readonly query?: Query; readonly body?: Body };
  handle(
    input: { readonly path: Output<Path>; readonly query: Output<Query>; readonly body: Output<Body> },
    context: RouteContext,
  ): Promise<Reply> | Reply;
};

/** A route as a value: what it takes, what it answers, and how. The router, the 405 answers and the description of the API are all made from it. */
export function route<
  Path extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>({ input = {}, handle, ...rest }: Definition<Path, Query, Body>): Route {
  const { path, query, body } = input;
  return {
    ...rest,
    input: {
      ...(path === undefined ? {} : { path }),
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body: { type: 'application/json', schema: body } }),
    },
    async answerTo(raw, context) {
      const read = validated({ path, query, body }, raw);
      return handle(
        {
          path: read.path as Output<Path>,
          query: read.query as Output<Query>,
          body: read.body as Output<Body>,
        },
        context,
      );
    },
  };
}

/** The usual answer: one JSON object. */
export function jsonAnswer(description: string, schema: z.ZodType): Route['answer'] {
  return { status: 200, description, content: [{ type: 'application/json', schema }] };
}
