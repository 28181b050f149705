import type { z } from 'zod';
import { AppError } from '../domain/errors.ts';

export type Place = 'path' | 'query' | 'body';
export type InputSchemas = {
  readonly path?: z.ZodType | undefined;
  readonly query?: z.ZodType | undefined;
  readonly body?: z.ZodType | undefined;
};
export type RawInput = Readonly<Record<Place, unknown>>;

type Fault = {
  readonly in: Place;
  readonly field: string;
  readonly pointer: string;
  readonly detail: string;
};

const placeWords: Readonly<Record<Place, string>> = {
  path: 'part of the address',
  query: 'query parameter',
  body: 'field',
};
const mostFaults = 20;

/** The input as its schemas read it; a part without a schema is dropped. Throws `usage` that names each wrong field, the first in the sentence. */
export function validated(schemas: InputSchemas, raw: RawInput): Record<Place, unknown> {
  const faults: Fault[] = [];
  const read = (place: Place): unknown => {
    const schema = schemas[place];
    if (schema === undefined) return undefined;
    const result = schema.safeParse(raw[place]);
    if (result.success) return result.data;
    faults.push(...result.error.issues.flatMap((issue) => faultsOf(place, issue)));
    return undefined;
  };
  const input = { path: read('path'), query: read('query'), body: read('body') };
  const [first] = faults;
  if (first !== undefined)
    throw new AppError('usage', first.detail, {
      details: { field: first.field, errors: faults.slice(0, mostFaults) },
    });
  return input;
}

function faultsOf(place: Place, issue: z.core.$ZodIssue): Fault[] {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => fault(place, [...at, key], (name) => `There is no ${placeWords[place]} “${name}” here.`));
  if (at.length === 0) return [fault(place, at, () => `The ${place} cannot be read: ${lowered(issue.message)}.`)];
  return [fault(place, at, (name) => `The ${placeWords[place]} “${name}” cannot be read: ${lowered(issue.message)}.`)];
}

function fault(place: Place, at: readonly string[], sentence: (name: string) => string): Fault {
  const field = at.join('.').slice(0, 200);
  return {
    in: place,
    field,
    pointer: at
      .map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('')
      .slice(0, 200),
    detail: sentence(field),
  };
}

function lowered(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
