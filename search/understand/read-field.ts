import { AppError } from '../../domain/errors.ts';
import { documentKindSchema, documentKinds } from '../../domain/document.ts';
import type { Filter, HeaderField } from '../../domain/filter.ts';
import type { ModelId } from '../../domain/models.ts';
import { sixModels } from '../../index-config/six-models.ts';
import type { QueryLeaf } from './query-tree.ts';

/** What names in fields stand for. `actor` takes an id or a name in any interface language. */
export type FieldVocabulary = { actor(text: string): string | undefined };

const headerFields: Readonly<Record<string, HeaderField>> = {
  from: 'from',
  to: 'to',
  ref: 'reference',
  subject: 'subject',
  title: 'title',
};

/** Reads `name:value`. Values that cannot be are a `bad-query` that says what can. */
export function readFieldLeaf(name: string, value: string, position: number, vocabulary: FieldVocabulary): QueryLeaf {
  const header = headerFields[name];
  if (header !== undefined) return { kind: 'header', field: header, text: value };
  const fault = (sentence: string): AppError => new AppError('bad-query', sentence, { details: { position } });
  switch (name) {
    case 'country':
    case 'author': {
      const actor = vocabulary.actor(value);
      if (actor === undefined) throw fault(`“${value}” is no state or organisation known here. Use two letters such as DK, or the name.`);
      return filter(name === 'country' ? { countries: [actor] } : { authors: [actor] });
    }
    case 'model':
      return filter({ models: [readModel(value, fault)] });
    case 'kind': {
      const kind = documentKindSchema.safeParse(value.toLowerCase());
      if (!kind.success) throw fault(`“${value}” is no kind of document. They are ${documentKinds.join(', ')}.`);
      return filter({ kinds: [kind.data] });
    }
    case 'date':
      return filter(readDates(value, fault));
    case 'lang':
      return filter({ languages: [value.toLowerCase()] });
    default:
      return filter({ collections: [value] });
  }
}

function filter(value: Filter): QueryLeaf {
  return { kind: 'filter', filter: value };
}

function readModel(value: string, fault: (sentence: string) => AppError): ModelId {
  const entry = sixModels.find((model) => model.id === value.toLowerCase() || model.code === value.toUpperCase());
  if (entry === undefined)
    throw fault(`“${value}” is none of the six models. They are ${sixModels.map(({ id, code }) => `${id} (${code})`).join(', ')}.`);
  return entry.id;
}

/** `1977`, `1977-05`, `1977-05-31`, `1977..1979`, `..1979`, `1977..`: the days the span covers. */
function readDates(value: string, fault: (sentence: string) => AppError): Filter {
  const [first = '', last] = value.split('..');
  const since = first === '' ? undefined : dayOf(first, 'first');
  const until = last === undefined ? dayOf(first, 'last') : last === '' ? undefined : dayOf(last, 'last');
  if (since === null || until === null || (since === undefined && until === undefined))
    throw fault(`“${value}” is no date. Use 1977, 1977-05, 1977-05-31 or a span such as 1977..1979.`);
  if (since !== undefined && until !== undefined && since > until) throw fault(`The span ${value} ends before it begins.`);
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}

function dayOf(text: string, edge: 'first' | 'last'): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const whole =
    edge === 'first'
      ? `${year}-${month ?? '01'}-${day ?? '01'}`
      : `${year}-${month ?? '12'}-${day ?? lastDay(Number(year), Number(month ?? '12'))}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== whole ? null : whole;
}

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}
