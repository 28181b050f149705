import { z } from 'zod';
import type { GivenFields } from './item.ts';

const words = z.union([z.string(), z.number().transform(String)]).nullish();
const list = z.union([z.string().transform((one) => [one]), z.array(z.string())]).nullish();

/** A record as it may be given (design §5); unknown fields are left alone. */
const recordSchema = z.object({
  id: words,
  title: words,
  text: z.string().nullish(),
  body: z.string().nullish(),
  date: words,
  kind: words,
  from: words,
  sender: words,
  to: list,
  recipient: list,
  place: words,
  subject: words,
  reference: words,
  marking: words,
  classification: words,
  collection: words,
  volume: words,
  language: words,
  lang: words,
  country: words,
  iso3: words,
  url: words,
  cites: list,
});

export type RecordReading =
  | { readonly ok: true; readonly fields: GivenFields }
  | { readonly ok: false; readonly code: 'bad-record' | 'missing-field'; readonly detail: string };

/** Reads one line. Text is kept as it stands; empty values count as not given. */
export function readRecordFields(line: string): RecordReading {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, code: 'bad-record', detail: 'not JSON' };
  }
  const read = recordSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return {
      ok: false,
      code: 'bad-record',
      detail: `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'wrong'}`,
    };
  }
  const given = read.data;
  const text = given.text ?? given.body;
  if (text === undefined || text === null) return { ok: false, code: 'missing-field', detail: 'text (or body)' };
  const fields: Record<string, unknown> = {
    sourceId: given.id,
    title: given.title,
    date: given.date,
    kind: given.kind,
    from: given.from ?? given.sender,
    to: given.to ?? given.recipient,
    place: given.place,
    subject: given.subject,
    reference: given.reference,
    marking: given.marking ?? given.classification,
    collection: given.collection ?? given.volume,
    language: given.language ?? given.lang,
    country: given.country,
    iso3: given.iso3,
    url: given.url,
    cites: given.cites,
  };
  const present = Object.entries(fields).filter(
    ([, field]) => field !== null && field !== undefined && field !== '' && !(Array.isArray(field) && field.length === 0),
  );
  return {
    ok: true,
    fields: { text: text.normalize('NFC').replace(/\r\n?/g, '\n'), ...Object.fromEntries(present) },
  };
}
